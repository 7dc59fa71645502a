package docket.pos.server.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An Argon2id hash with its salt and what it cost, as it is usually written:
/// `$argon2id$v=19$m=KIB,t=ROUNDS,p=LANES$SALT$HASH`, salt and hash in Base64 without padding
/// (github.com/P-H-C/phc-string-format). The memory that one takes is free again afterwards.
final class Argon2Hash {
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/-]+)\\$([\\w+/-]+)");

    private static final Base64.Encoder WRITER = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder READER = Base64.getDecoder();

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// What a hash takes.
    ///
    /// @param kibibytes of memory
    /// @param rounds over all of it
    /// @param lanes that could be worked on at a time
    record Cost(int kibibytes, int rounds, int lanes) {}

    /// Hashes a secret.
    ///
    /// @param length of the hash in bytes
    static Argon2Hash of(String secret, byte[] salt, Cost cost, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.kibibytes())
                        .withIterations(cost.rounds())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        var hash = new byte[length];
        generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
        return new Argon2Hash(cost, salt, hash);
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is none
    static Argon2Hash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no hash of Argon2id.");
        }
        return new Argon2Hash(
                new Cost(number(parts, 1), number(parts, 2), number(parts, 3)),
                READER.decode(parts.group(4)),
                READER.decode(parts.group(5)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    String text() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.kibibytes(),
                        cost.rounds(),
                        cost.lanes(),
                        WRITER.encodeToString(salt),
                        WRITER.encodeToString(hash));
    }

    /// Whether a secret comes to the same hash. How long it takes tells nothing of how much of it
    /// was right.
    boolean isOf(String secret) {
        return MessageDigest.isEqual(hash, of(secret, salt, cost, hash.length).hash);
    }
}
