package docket.client.find;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A server, as it was chosen.
///
/// @param address where it was then
/// @param id its own; null where only an address was given
public record Place(URI address, @Nullable UUID id) {}
