package docket.pos.server.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import docket.Exempt;
import docket.model.Limits;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Signs and reads the tokens of one kind of session: JWTs by HMAC-SHA256 with that kind's own key.
/// What a token says counts only beside the session's row; a token alone opens nothing.
/// Thread-safe.
@Exempt(rule = "A13", because = "The library of tokens tells times as java.util.Date.")
final class SessionTokens {
    /// Characters of a token; ours have half of them.
    private static final int LONGEST = 1024;

    private static final String PLACE = "place";

    private final SessionKind kind;
    private final byte[] key;

    /// @param key at least 32 bytes
    SessionTokens(SessionKind kind, byte[] key) {
        this.kind = kind;
        this.key = key.clone();
    }

    String issue(SessionClaims claims) {
        var token =
                new SignedJWT(
                        new JWSHeader(JWSAlgorithm.HS256),
                        new JWTClaimsSet.Builder()
                                .issuer(kind.issuer())
                                .audience(kind.audience())
                                .jwtID(claims.session().toString())
                                .subject(claims.subject().toString())
                                .claim(PLACE, claims.place().toString())
                                .issueTime(Date.from(claims.issuedAt()))
                                .expirationTime(Date.from(claims.expiresAt()))
                                .build());
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the sessions is too short.", e);
        }
        return token.serialize();
    }

    /// What a token says; empty where this server did not make it as one of this kind. Whether it
    /// has run out is for the caller to see.
    Optional<SessionClaims> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            return claims(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<SessionClaims> claims(JWTClaimsSet said) throws ParseException {
        UUID session = uuid(said.getJWTID());
        UUID subject = uuid(said.getSubject());
        UUID place = uuid(said.getStringClaim(PLACE));
        Instant issued = instant(said.getIssueTime());
        Instant expires = instant(said.getExpirationTime());
        if (!kind.issuer().equals(said.getIssuer())
                || !List.of(kind.audience()).equals(said.getAudience())
                || session == null
                || subject == null
                || place == null
                || issued == null
                || expires == null) {
            return Optional.empty();
        }
        return Optional.of(new SessionClaims(session, subject, place, issued, expires));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null || !Limits.isUuid(text) ? null : UUID.fromString(text);
    }

    @SuppressWarnings("JavaUtilDate") // the library's
    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
