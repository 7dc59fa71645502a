package docket.wire.device;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.wire.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The code that a new device and the counter show while people compare them, and what it is made
/// of. Both ends compute it from the same four values, and neither could choose its own after it
/// knew the other's: whoever stands between the two, with a certificate or a token of his own, has
/// one guess in 25⁸ that the codes agree.
///
/// All values are bytes; on the wire they are base64url without padding.
public final class PairingCode {
    /// Bytes of a nonce and of a hash.
    static final int BYTES = 32;

    /// Letters and digits that nobody takes for another, spoken or written: without 0 and O, 1 and
    /// I, 2 and Z, 5 and S, 8 and B, and V.
    private static final String ALPHABET = "34679ACDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 8;

    private static final byte[] PURPOSE = "docket-pairing".getBytes(StandardCharsets.US_ASCII);

    private PairingCode() {}

    /// What a device says first, so that it cannot choose its nonce after it knows the server's.
    public static String commitment(PairingProof proof) {
        return text(hash(bytes(proof.nonce()), bytes(proof.tokenHash())));
    }

    /// The code.
    ///
    /// @param authority the certificate that the server's own must come from, as DER
    public static String of(PairingProof proof, String serverNonce, byte[] authority) {
        byte[] mixed =
                hash(
                        PURPOSE,
                        bytes(proof.nonce()),
                        bytes(proof.tokenHash()),
                        bytes(serverNonce),
                        hash(authority));
        var code = new StringBuilder(LENGTH);
        var rest = new BigInteger(1, mixed);
        var letters = BigInteger.valueOf(ALPHABET.length());
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] next = rest.divideAndRemainder(letters);
            code.append(ALPHABET.charAt(next[1].intValue()));
            rest = next[0];
        }
        return code.toString();
    }

    /// The code in two halves, as people read it out.
    public static String spoken(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }

    /// Random bytes, as the wire has them.
    public static String freshNonce(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    /// Bytes as the wire has them.
    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A nonce or a hash in its one form on the wire.
    static String value(String field, @Nullable String text) {
        String given = Limits.required(field, text);
        try {
            if (text(bytes(given)).equals(given) && bytes(given).length == BYTES) {
                return given;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, in words of our own.
        }
        throw new InvalidValue(field + " must be 32 bytes in base64url without padding");
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static byte[] hash(byte[]... parts) {
        MessageDigest digest = Sha256.digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
