package docket.pos.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionTokensTest {
    private static final byte[] KEY = filled(1, 32);
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final SessionClaims CLAIMS =
            new SessionClaims(
                    new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), NOON, NOON.plusSeconds(60));

    private final SessionTokens tokens = new SessionTokens(SessionKind.BUSINESS, KEY);

    private static byte[] filled(int with, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static JWTClaimsSet.Builder said() {
        return new JWTClaimsSet.Builder()
                .issuer("docket/business")
                .audience("business")
                .jwtID(new UUID(1, 1).toString())
                .subject(new UUID(2, 2).toString())
                .claim("place", new UUID(3, 3).toString())
                .issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(60)));
    }

    private static String signed(JWSAlgorithm algorithm, byte[] key, JWTClaimsSet.Builder said)
            throws Exception {
        var jwt = new SignedJWT(new JWSHeader(algorithm), said.build());
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasSignedIsReadAgain() {
        assertThat(tokens.read(tokens.issue(CLAIMS))).contains(CLAIMS);
    }

    @Test
    void oneThatWasMadeByHandWithTheSameKeyIsRead() throws Exception {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, KEY, said()))).contains(CLAIMS);
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, filled(2, 32), said()))).isEmpty();
    }

    @Test
    void anotherAlgorithmIsRefusedEvenWithTheRightKey() throws Exception {
        byte[] longKey = filled(1, 64);
        var longer = new SessionTokens(SessionKind.BUSINESS, longKey);

        assertThat(longer.read(signed(JWSAlgorithm.HS512, longKey, said()))).isEmpty();
        assertThat(longer.read(signed(JWSAlgorithm.HS256, longKey, said()))).isPresent();
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String claims = said().build().toString();

        assertThat(tokens.read(base64("{\"alg\":\"none\"}") + "." + base64(claims) + "."))
                .isEmpty();
        assertThat(tokens.read(base64("{\"alg\":\"HS256\"}") + "." + base64(claims) + "."))
                .isEmpty();
    }

    @Test
    void aGuestsTokenOpensNothingOfTheBusinessAndTheOtherWayRound() {
        var guests = new SessionTokens(SessionKind.GUEST, filled(3, 32));
        var guestsWithTheSameKey = new SessionTokens(SessionKind.GUEST, KEY);

        assertThat(tokens.read(guests.issue(CLAIMS))).isEmpty();
        assertThat(tokens.read(guestsWithTheSameKey.issue(CLAIMS))).isEmpty();
        assertThat(guests.read(tokens.issue(CLAIMS))).isEmpty();
        assertThat(guestsWithTheSameKey.read(tokens.issue(CLAIMS))).isEmpty();
    }

    @Test
    void whatIsMissingOrForSomebodyElseIsRefused() throws Exception {
        for (JWTClaimsSet.Builder wrong :
                new JWTClaimsSet.Builder[] {
                    said().issuer("docket/guest"),
                    said().audience("guest"),
                    said().audience(java.util.List.of("business", "guest")),
                    said().jwtID(null),
                    said().jwtID("1"),
                    said().subject("mina"),
                    said().claim("place", null),
                    said().expirationTime(null),
                    said().issueTime(null)
                }) {
            assertThat(tokens.read(signed(JWSAlgorithm.HS256, KEY, wrong))).isEmpty();
        }
    }

    @Test
    void oneChangedCharacterIsNoticed() {
        String token = tokens.issue(CLAIMS);
        int at = token.indexOf('.') + 5;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';

        assertThat(tokens.read(token.substring(0, at) + other + token.substring(at + 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "docket-device-abc", "ey", "eyJ.eyJ.x", "\0"})
    void whatIsNoTokenIsRefused(String text) {
        assertThat(tokens.read(text)).isEmpty();
        assertThat(tokens.read(text.repeat(10_000))).isEmpty();
    }
}
