package docket.pos.server.db;

import docket.wire.Json;
import docket.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// What a command says, in 64 characters: equal for a retry, different for any other command.
public final class Fingerprint {
    private Fingerprint() {}

    /// Hashes a command.
    ///
    /// @param what the kind of command
    /// @param parts its ids and its body, each as JSON
    public static String of(String what, Object... parts) {
        MessageDigest digest = Sha256.digest();
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        for (Object part : parts) {
            digest.update((byte) 0);
            digest.update(Json.MAPPER.writeValueAsBytes(part));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
