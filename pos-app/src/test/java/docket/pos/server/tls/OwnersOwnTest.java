package docket.pos.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A certificate that the owner brings.
final class OwnersOwnTest {
    @TempDir private Path folder;

    private final KeyChain authority = Signing.authority(UUID.randomUUID(), Instant.now());
    private final KeyChain own = Signing.leaf(authority, List.of("pos.example"), Instant.now());

    private ServerIdentity open() {
        var files =
                new ServerIdentity.Own(folder.resolve("chain.pem"), folder.resolve("chain.key"));
        return ServerIdentity.open(
                new ServerIdentity.Papers(folder, List.of(), files),
                Clock.systemUTC(),
                UUID::randomUUID);
    }

    private void write(String key, List<X509Certificate> chain) throws IOException {
        Files.writeString(folder.resolve("chain.key"), key);
        Files.writeString(folder.resolve("chain.pem"), Pem.of(chain));
    }

    /// A key as OpenSSL wrote it for long.
    private static String traditional(PrivateKey key) throws IOException {
        var old =
                new ECPrivateKey(
                        256,
                        ((java.security.interfaces.ECPrivateKey) key).getS(),
                        SECObjectIdentifiers.secp256r1);
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(new PemObject("EC PRIVATE KEY", old.getEncoded()));
        }
        return text.toString();
    }

    @Test
    void theOwnersAuthorityIsPinned() throws Exception {
        write(Pem.of(own.key()), own.certificates());

        ServerIdentity identity = open();

        assertThat(identity.pin()).isEqualTo(authority.leaf());
        assertThat(identity.names()).containsExactly("pos.example");
        assertThat(identity.keys().getCertificateChain("server")).hasSize(2);
    }

    @Test
    void aKeyInTheOldFormIsReadToo() throws IOException {
        String key = traditional(own.key());
        write(key, own.certificates());

        assertThat(key).contains("BEGIN EC PRIVATE KEY");
        assertThat(open().pin()).isEqualTo(authority.leaf());
    }

    @Test
    void withoutItsAuthorityTheCertificateItselfIsPinned() throws IOException {
        write(Pem.of(own.key()), List.of(own.leaf()));

        assertThat(open().pin()).isEqualTo(own.leaf());
    }

    @Test
    void anAuthorityOfEverybodyIsNeverPinned() throws Exception {
        write(Pem.of(own.key()), List.of(own.leaf(), anybodysAuthority()));

        ServerIdentity identity = open();

        assertThat(identity.pin()).isEqualTo(own.leaf());
        assertThat(identity.keys().getCertificateChain("server")).hasSize(1);
    }

    private static X509Certificate anybodysAuthority() throws Exception {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Arrays.stream(
                        ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers())
                .filter(KeyChain::isSelfSigned)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewFileIsShownAndABrokenOneIsNot() throws IOException {
        write(Pem.of(own.key()), own.certificates());
        ServerIdentity identity = open();
        assertThat(identity.refresh()).isFalse();

        KeyChain next = Signing.leaf(authority, List.of("new.example"), Instant.now());
        write(Pem.of(next.key()), next.certificates());
        touch(1);
        assertThat(identity.refresh()).isTrue();
        assertThat(identity.names()).containsExactly("new.example");

        write(Pem.of(own.key()), next.certificates());
        touch(2);
        assertThat(identity.refresh()).isFalse();
        assertThat(identity.names()).containsExactly("new.example");
    }

    /// Files written in one moment could have one time.
    private void touch(int minutes) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("chain.pem"),
                FileTime.from(Instant.now().plusSeconds(60L * minutes)));
    }

    @Test
    void filesThatMakeNoSenseAreSaid() throws IOException {
        assertThatThrownBy(this::open)
                .isInstanceOf(CertificateFailure.class)
                .hasMessageStartingWith("The setting server.certificate is \"")
                .hasMessageContaining("chain.pem\": give a file that can be read");

        write("nothing", own.certificates());
        assertThatThrownBy(this::open)
                .isInstanceOf(CertificateFailure.class)
                .hasMessageContaining("chain.key\": give a file that can be read, with a private");

        write(Pem.of(authority.key()), own.certificates());
        assertThatThrownBy(this::open)
                .isInstanceOf(CertificateFailure.class)
                .hasMessageContaining("give two files that belong together.");

        write(Pem.of(own.key()), List.of());
        assertThatThrownBy(this::open).hasMessageContaining("chain.pem\": give a file");
    }

    @Test
    void theOwnersOwnIsNotRenewedByTheServer() {
        var papers =
                new ServerIdentity.Papers(
                        folder, List.of(), new ServerIdentity.Own(folder, folder));

        assertThatThrownBy(() -> ServerIdentity.renew(papers, Clock.systemUTC(), UUID::randomUUID))
                .isInstanceOf(CertificateFailure.class)
                .hasMessageStartingWith("This server shows a certificate of the owner's own");
    }
}
