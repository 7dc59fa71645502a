package docket.client;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// What a station holds on to of a server that it was paired with, so that nobody else can stand in
/// for it: the authority that signs the server's certificates, where that is the server's own, and
/// else the certificate itself, whose key has to stay. Names and addresses do not count, since they
/// change and are nobody's.
///
/// @param certificate a self-signed one: the authority; any other: the server's own
public record Pin(X509Certificate certificate) {
    private static final String X509 = "X.509";

    /// What to hold on to of a chain that a server shows. The server works it out alike.
    ///
    /// @param chain the server's own certificate first, each signed by the next
    static Pin of(List<X509Certificate> chain) {
        X509Certificate top = chain.getLast();
        return new Pin(isSelfSigned(top) ? top : chain.getFirst());
    }

    /// Reads a certificate in PEM form.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Pin of(String pem) {
        try {
            byte[] text = pem.getBytes(StandardCharsets.US_ASCII);
            return new Pin(
                    (X509Certificate)
                            CertificateFactory.getInstance(X509)
                                    .generateCertificate(new ByteArrayInputStream(text)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("There is no certificate.", e);
        }
    }

    /// The certificate in PEM form.
    public String pem() {
        byte[] newline = {'\n'};
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, newline).encodeToString(encoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /// The certificate's bytes, over which its fingerprint goes.
    public byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written.", e);
        }
    }

    /// The SHA-256 of the certificate, as people compare it: `AB:CD:…`.
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /// Accepts a chain that this server shows, and no other.
    ///
    /// @param chain the server's own certificate first
    /// @throws CertificateException if it is not this server's, or does not count at this time
    void require(List<X509Certificate> chain) throws CertificateException {
        X509Certificate leaf = chain.getFirst();
        leaf.checkValidity();
        if (isSelfSigned(certificate)) {
            requireSigned(chain);
        } else if (!leaf.getPublicKey().equals(certificate.getPublicKey())) {
            throw new CertificateException("This is another key than the one that is pinned.");
        }
    }

    private void requireSigned(List<X509Certificate> chain) throws CertificateException {
        List<X509Certificate> below =
                chain.stream().takeWhile(link -> !link.equals(certificate)).toList();
        if (below.isEmpty()) {
            return;
        }
        try {
            CertPath path = CertificateFactory.getInstance(X509).generateCertPath(below);
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(certificate, null)));
            parameters.setRevocationEnabled(false);
            var unused = CertPathValidator.getInstance("PKIX").validate(path, parameters);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("The authority that is pinned did not sign this.", e);
        }
    }
}
