package docket.wire.device;

import java.time.Instant;
import java.util.UUID;

/// What the server answers a device that asks to be let in. None of it is secret, and none of it
/// proves who the server is: the code does, once people have compared it.
///
/// @param authority the certificate that the server's own must come from, as PEM
/// @param serverId names the server for ever, wherever its address is
/// @param expiresAt by the server's clock
/// @param seconds how long that is from now
public record StartedPairing(
        UUID id,
        String serverNonce,
        String authority,
        UUID serverId,
        String shopName,
        Instant expiresAt,
        long seconds) {}
