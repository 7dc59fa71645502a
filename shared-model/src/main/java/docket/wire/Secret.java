package docket.wire;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// What somebody shows to be known, or to be allowed something: 256 random bits behind a prefix,
/// which tells the kinds apart. The server keeps its hash alone, so that nobody who reads the store
/// can use it.
public final class Secret {
    private static final int BYTES = 32;

    private Secret() {}

    public static String fresh(String prefix, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The SHA-256 of a secret, in 43 characters of Base64 for URLs.
    public static String hash(String secret) {
        byte[] hash = Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
