package docket.wire.device;

import java.time.Instant;
import java.util.UUID;

/// A device that waits to be let in, as the counter sees it.
///
/// @param name what it calls itself
/// @param address where it calls from
/// @param code to be compared with the one that the device shows
public record PairingRequest(
        UUID id,
        String name,
        PairingKind kind,
        String version,
        String address,
        String code,
        Instant expiresAt) {}
