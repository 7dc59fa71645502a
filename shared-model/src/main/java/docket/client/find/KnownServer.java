package docket.client.find;

import java.net.URI;
import java.util.UUID;

/// A server that this station was paired with.
///
/// @param address where it was last
public record KnownServer(UUID id, String shop, URI address) {}
