package docket.pos.server.tls;

import docket.Exempt;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes keys and certificates; loaded when something has to be made, and with it its library.
@Exempt(rule = "A13", because = "The library takes the times of a certificate as dates.")
final class Signing {
    /// What browsers still take.
    static final Duration LEAF = Duration.ofDays(397);

    private static final Duration AUTHORITY = Duration.ofDays(20 * 365);

    /// How far the clock of a station may be behind.
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final int SERIAL_BITS = 120;

    private Signing() {}

    /// A new authority for one server.
    static KeyChain authority(UUID server, Instant now) {
        try {
            KeyPair keys = keys();
            var name = new X500Principal("CN=Docket, OU=" + server);
            X509v3CertificateBuilder builder = builder(name, name, keys, now, AUTHORITY);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new KeyChain(keys.getPrivate(), List.of(signed(builder, keys.getPrivate())));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("An authority can be made.", e);
        }
    }

    /// A new key with a certificate of the authority, for all of these names.
    static KeyChain leaf(KeyChain authority, Collection<String> names, Instant now) {
        try {
            KeyPair keys = keys();
            X509Certificate by = authority.leaf();
            X509v3CertificateBuilder builder =
                    builder(
                            by.getSubjectX500Principal(),
                            new X500Principal("CN=docket.local"),
                            keys,
                            now,
                            LEAF);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names(names));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(by));
            return new KeyChain(keys.getPrivate(), List.of(signed(builder, authority.key()), by));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("A certificate can be made.", e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static GeneralNames names(Collection<String> names) {
        return new GeneralNames(
                names.stream()
                        .map(
                                name ->
                                        new GeneralName(
                                                Names.isAddress(name)
                                                        ? GeneralName.iPAddress
                                                        : GeneralName.dNSName,
                                                name))
                        .toArray(GeneralName[]::new));
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant now, Duration valid)
            throws GeneralSecurityException, IOException {
        Instant from = now.minus(BEFORE);
        var builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS),
                        Date.from(from),
                        Date.from(from.plus(valid)),
                        subject,
                        keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey by)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
    }
}
