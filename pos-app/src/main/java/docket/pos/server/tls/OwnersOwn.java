package docket.pos.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A certificate that the owner brings, in files that something else may write anew at any time.
final class OwnersOwn implements KeySource {
    private static final Logger LOG = LoggerFactory.getLogger(OwnersOwn.class);

    private final Path certificate;
    private final Path key;
    private @Nullable FileTime readAt;

    OwnersOwn(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    @Override
    public KeyChain first() {
        readAt = changedAt();
        return read();
    }

    /// The files' content where it is new; one that makes no sense is said once and not shown, for
    /// it may be half written.
    @Override
    public Optional<KeyChain> successor(KeyChain shown) {
        @Nullable FileTime now = changedAt();
        if (now == null || now.equals(readAt)) {
            return Optional.empty();
        }
        readAt = now;
        try {
            KeyChain fresh = read();
            LOG.info("The certificate in {} is new and shown from now on", certificate);
            return Optional.of(fresh);
        } catch (CertificateFailure e) {
            LOG.warn("The certificate that is shown stays: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable FileTime changedAt() {
        try {
            FileTime ofKey = Files.getLastModifiedTime(key);
            FileTime ofCertificate = Files.getLastModifiedTime(certificate);
            return ofKey.compareTo(ofCertificate) > 0 ? ofKey : ofCertificate;
        } catch (IOException gone) {
            return null;
        }
    }

    private KeyChain read() {
        List<X509Certificate> chain = readChain();
        PrivateKey secret = readKey();
        if (!fit(secret, chain.getFirst().getPublicKey())) {
            throw new CertificateFailure(
                    "The key in %s is not the one of the first certificate in %s: give two files that belong together."
                            .formatted(key, certificate));
        }
        X509Certificate top = chain.getLast();
        boolean ofAll = chain.size() > 1 && KeyChain.isSelfSigned(top) && isPublic(top);
        return new KeyChain(secret, ofAll ? chain.subList(0, chain.size() - 1) : chain);
    }

    private List<X509Certificate> readChain() {
        try {
            List<X509Certificate> chain = Pem.certificates(Files.readAllBytes(certificate));
            if (!chain.isEmpty()) {
                return chain;
            }
            throw noCertificate(null);
        } catch (IOException | GeneralSecurityException e) {
            throw noCertificate(e);
        }
    }

    private CertificateFailure noCertificate(@Nullable Exception cause) {
        String sentence =
                "The setting server.certificate is \"%s\": give a file that can be read, with certificates in PEM form, the server's own first."
                        .formatted(certificate);
        return cause == null
                ? new CertificateFailure(sentence)
                : new CertificateFailure(sentence, cause);
    }

    private PrivateKey readKey() {
        try (var parser = new PEMParser(Files.newBufferedReader(key, StandardCharsets.US_ASCII))) {
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                if (found instanceof PrivateKeyInfo plain) {
                    return key(plain);
                }
                if (found instanceof PEMKeyPair pair) {
                    return key(pair.getPrivateKeyInfo());
                }
            }
            throw noKey(null);
        } catch (IOException | GeneralSecurityException e) {
            throw noKey(e);
        }
    }

    private static PrivateKey key(PrivateKeyInfo found)
            throws IOException, GeneralSecurityException {
        var content = new PKCS8EncodedKeySpec(found.getEncoded());
        for (String kind : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(content);
            } catch (InvalidKeySpecException ofAnotherKind) {
                LOG.debug("The key is not of the kind {}", kind);
            }
        }
        throw new GeneralSecurityException("The key is of a kind that servers do not use.");
    }

    private CertificateFailure noKey(@Nullable Exception cause) {
        String sentence =
                "The setting server.certificate-key is \"%s\": give a file that can be read, with a private key in PEM form and without a password."
                        .formatted(key);
        return cause == null
                ? new CertificateFailure(sentence)
                : new CertificateFailure(sentence, cause);
    }

    private static boolean fit(PrivateKey secret, PublicKey open) {
        String algorithm =
                switch (open.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> open.getAlgorithm();
                };
        try {
            byte[] something = "docket".getBytes(StandardCharsets.US_ASCII);
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(something);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(something);
            return signature.verify(signed);
        } catch (GeneralSecurityException notOfOneKind) {
            return false;
        }
    }

    /// Whether an authority is one that everybody trusts.
    private static boolean isPublic(X509Certificate top) {
        try {
            TrustManagerFactory everybody =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            everybody.init((KeyStore) null);
            return Arrays.stream(everybody.getTrustManagers())
                    .flatMap(OwnersOwn::trusted)
                    .anyMatch(known -> known.getPublicKey().equals(top.getPublicKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java knows the authorities that everybody trusts.", e);
        }
    }

    private static Stream<X509Certificate> trusted(TrustManager manager) {
        return manager instanceof X509TrustManager known
                ? Arrays.stream(known.getAcceptedIssuers())
                : Stream.empty();
    }
}
