package docket.pos.server.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When and where a device was heard of last.
///
/// @param version of its program; null where it does not say
record Sighting(Instant at, String address, @Nullable String version) {}
