package docket.wire.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PairingCodeTest {
    private static final String TOKEN = "docket-device-AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final byte[] AUTHORITY = "an authority".getBytes(StandardCharsets.US_ASCII);

    private static String filled(int value) {
        var bytes = new byte[PairingCode.BYTES];
        Arrays.fill(bytes, (byte) value);
        return PairingCode.text(bytes);
    }

    private static PairingProof proof(int nonce, String token) {
        return new PairingProof(filled(nonce), Secret.hash(token));
    }

    @Test
    void aCommitmentIsTheHashOfNonceAndTokensHash() {
        assertThat(PairingCode.commitment(proof(1, TOKEN)))
                .isEqualTo("oGuxlxhzmw8Dw23ZwCSZ2R_xqcMmaFRjRPIRLhlKBx8");
    }

    /// Worked out by another program: SHA-256, taken as a number, its last eight digits to base 25.
    @ParameterizedTest
    @CsvSource({"1, 2, HKQYCL4D", "1, 3, LLKPGQXG", "255, 0, KMH7CXFP"})
    void theCodeIsTheSameEverywhere(int nonce, int serverNonce, String code) {
        assertThat(PairingCode.of(proof(nonce, TOKEN), filled(serverNonce), AUTHORITY))
                .isEqualTo(code);
    }

    @Test
    void whoeverChangesOneOfTheFourChangesTheCode() {
        var codes = new HashSet<String>();
        codes.add(PairingCode.of(proof(1, TOKEN), filled(2), AUTHORITY));
        codes.add(PairingCode.of(proof(3, TOKEN), filled(2), AUTHORITY));
        codes.add(PairingCode.of(proof(1, "docket-device-other"), filled(2), AUTHORITY));
        codes.add(PairingCode.of(proof(1, TOKEN), filled(3), AUTHORITY));
        codes.add(PairingCode.of(proof(1, TOKEN), filled(2), new byte[] {1}));

        assertThat(codes).hasSize(5).allMatch(code -> code.matches("[3-79A-HJ-NP-RT-UW-Y]{8}"));
    }

    @Test
    void aCodeIsReadOutInTwoHalves() {
        assertThat(PairingCode.spoken("K7QXM4R9")).isEqualTo("K7QX M4R9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "not base64!",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aNonceHasOneForm(String nonce) {
        assertThatThrownBy(() -> new PairingProof(nonce, filled(1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("nonce must be 32 bytes in base64url without padding");
    }
}
