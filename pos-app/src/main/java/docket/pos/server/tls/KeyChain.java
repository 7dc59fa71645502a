package docket.pos.server.tls;

import docket.Exempt;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// A key, and the certificates that vouch for it.
///
/// @param certificates the key's own first, each signed by the next
@Exempt(rule = "A13", because = "Java tells when a certificate ends as a date.")
public record KeyChain(PrivateKey key, List<X509Certificate> certificates) {
    /// Protects nothing: the store lives in memory only, and Java wants a password.
    static final String PASSWORD = "in-memory";

    public KeyChain {
        certificates = List.copyOf(certificates);
    }

    /// The certificate of the key itself.
    X509Certificate leaf() {
        return certificates.getFirst();
    }

    /// What stations hold on to; see the package.
    X509Certificate pin() {
        X509Certificate top = certificates.getLast();
        return isSelfSigned(top) ? top : leaf();
    }

    /// When the certificate of the key ends.
    Instant end() {
        return leaf().getNotAfter().toInstant();
    }

    /// Whether the certificate of the key counts from now on, and for so long.
    boolean counts(Instant now, Duration further) {
        return !now.isBefore(leaf().getNotBefore().toInstant())
                && now.plus(further).isBefore(end());
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /// The same as Java's TLS takes it.
    KeyStore store() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    key,
                    PASSWORD.toCharArray(),
                    certificates.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A key store in memory can be filled.", e);
        }
    }

    /// The SHA-256 of a certificate, as people compare it: `AB:CD:…`.
    static String fingerprint(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
