package docket.pos.server.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keys and certificates as text (RFC 7468), as far as the server writes them itself.
final class Pem {
    private static final Pattern KEY =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----(.+?)-----END PRIVATE KEY-----", Pattern.DOTALL);

    private Pem() {}

    static String of(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written.", e);
        }
    }

    static String of(Collection<X509Certificate> chain) {
        return chain.stream().map(Pem::of).collect(Collectors.joining());
    }

    static String of(Key key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    private static String block(String name, byte[] content) {
        byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN %s-----%n%s%n-----END %1$s-----%n"
                .formatted(name, Base64.getMimeEncoder(64, newline).encodeToString(content))
                .replace("\r", "");
    }

    /// The certificates of a text; what stands between them is passed over.
    static List<X509Certificate> certificates(byte[] text) throws GeneralSecurityException {
        Collection<? extends Certificate> found =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(text));
        return found.stream().map(X509Certificate.class::cast).toList();
    }

    /// A key on elliptic curves, as the server makes them.
    static PrivateKey key(byte[] text) throws GeneralSecurityException {
        Matcher block = KEY.matcher(new String(text, StandardCharsets.US_ASCII));
        if (!block.find()) {
            throw new GeneralSecurityException("There is no key.");
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(block.group(1));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(content));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("The key is not Base64.", e);
        }
    }
}
