package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.MovableClock;
import docket.pos.server.tls.ServerIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom a station takes for its server, over real TLS: the one it was paired with, and nobody that
/// stands in between.
final class PinnedTrustTest {
    private static final char[] PASSWORD = "in-memory".toCharArray();

    @TempDir private Path folder;

    private final MovableClock clock = new MovableClock(Instant.now());

    private ServerIdentity identity(String name) {
        try {
            Path own = Files.createDirectories(folder.resolve(name));
            return ServerIdentity.open(
                    new ServerIdentity.Papers(own, List.of(), null), clock, UUID::randomUUID);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PinnedTrust trust(ServerIdentity identity) {
        return new PinnedTrust(Pin.of(identity.authority()));
    }

    /// Opens a connection to somebody who shows this, and tells why it is not made.
    private static void meet(KeyStore shown, X509ExtendedTrustManager trust)
            throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(shown, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var anywhere = InetAddress.getByName("127.0.0.3");
        try (var door =
                (SSLServerSocket)
                        context.getServerSocketFactory().createServerSocket(0, 1, anywhere)) {
            Thread.ofVirtual().start(() -> answer(door));
            try (var plain = new Socket()) {
                plain.connect(new InetSocketAddress(anywhere, door.getLocalPort()), 10_000);
                plain.setSoTimeout(10_000);
                SSLContext own = PinnedTrust.context(trust);
                try (var socket =
                        (SSLSocket)
                                own.getSocketFactory().createSocket(plain, "some.name", 1, true)) {
                    socket.startHandshake();
                    socket.getInputStream().readNBytes(1);
                }
            }
        }
    }

    private static void answer(SSLServerSocket door) {
        try (Socket socket = door.accept()) {
            socket.getOutputStream().write(1);
        } catch (IOException refused) {
            // The station says why.
        }
    }

    private static KeyStore shown(PrivateKey key, Certificate... chain)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setKeyEntry("server", key, PASSWORD, chain);
        return store;
    }

    private static PrivateKey key(ServerIdentity identity) throws GeneralSecurityException {
        return (PrivateKey) identity.keys().getKey("server", PASSWORD);
    }

    private static X509Certificate leaf(ServerIdentity identity) throws GeneralSecurityException {
        return (X509Certificate) identity.keys().getCertificate("server");
    }

    @Test
    void theServerThatIsPinnedIsKnownUnderAnyName() {
        ServerIdentity server = identity("server");

        assertThatCode(() -> meet(server.keys(), trust(server))).doesNotThrowAnyException();
    }

    @Test
    void aRenewedCertificateNeedsNoNewPairing() throws Exception {
        clock.move(Duration.ofDays(-380));
        ServerIdentity server = identity("server");
        PinnedTrust paired = trust(server);
        X509Certificate old = leaf(server);

        clock.move(Duration.ofDays(380));
        assertThat(server.refresh()).isTrue();

        assertThat(leaf(server)).isNotEqualTo(old);
        assertThatCode(() -> meet(server.keys(), paired)).doesNotThrowAnyException();
    }

    @Test
    void somebodyElsesCertificateIsRefused() {
        ServerIdentity server = identity("server");
        ServerIdentity between = identity("between");

        assertThatThrownBy(() -> meet(between.keys(), trust(server)))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("The authority that is pinned did not sign this.");
    }

    @Test
    void somebodyElsesCertificateUnderTheAuthorityOfTheServerIsRefused() throws Exception {
        ServerIdentity server = identity("server");
        ServerIdentity between = identity("between");
        KeyStore patched = shown(key(between), leaf(between), server.pin());

        assertThatThrownBy(() -> meet(patched, trust(server))).isInstanceOf(SSLException.class);
    }

    @Test
    void theServersCertificateIsOfNoUseWithoutItsKey() throws Exception {
        ServerIdentity server = identity("server");
        ServerIdentity between = identity("between");
        KeyStore stolen = shown(key(between), leaf(server), server.pin());

        assertThatThrownBy(() -> meet(stolen, trust(server))).isInstanceOf(IOException.class);
    }

    @Test
    void anAuthorityThatWasMadeAnewIsAnother() {
        ServerIdentity server = identity("server");
        PinnedTrust paired = trust(server);
        ServerIdentity.renew(
                new ServerIdentity.Papers(folder.resolve("server"), List.of(), null),
                clock,
                UUID::randomUUID);

        assertThatThrownBy(() -> meet(identity("server").keys(), paired))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void anExpiredCertificateIsRefused() {
        clock.move(Duration.ofDays(-400));
        ServerIdentity server = identity("server");

        assertThatThrownBy(() -> meet(server.keys(), trust(server)))
                .isInstanceOf(SSLException.class)
                .hasRootCauseInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void withoutAnAuthorityTheKeyHasToStay() throws Exception {
        ServerIdentity server = identity("server");
        ServerIdentity other = identity("other");
        var paired = new PinnedTrust(new Pin(leaf(server)));

        assertThatCode(() -> meet(shown(key(server), leaf(server)), paired))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> meet(other.keys(), paired))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void pairingTakesWhoeverAnswersFirstAndThenNobodyElse() throws Exception {
        ServerIdentity server = identity("server");
        ServerIdentity between = identity("between");
        var capturing = new CapturingTrust();
        assertThat(capturing.pin()).isEmpty();

        meet(server.keys(), capturing);
        meet(server.keys(), capturing);

        assertThat(capturing.pin()).contains(Pin.of(server.authority()));
        assertThat(capturing.pin().orElseThrow().fingerprint()).isEqualTo(server.fingerprint());
        assertThatThrownBy(() -> meet(between.keys(), capturing)).isInstanceOf(SSLException.class);
    }

    @Test
    void bothEndsPinTheSame() throws Exception {
        ServerIdentity server = identity("server");
        List<X509Certificate> chain =
                Stream.of(server.keys().getCertificateChain("server"))
                        .map(X509Certificate.class::cast)
                        .toList();

        assertThat(Pin.of(chain)).isEqualTo(Pin.of(server.authority()));
        assertThat(Pin.of(chain.subList(0, 1)).certificate()).isEqualTo(leaf(server));
        assertThat(Pin.of(chain).pem()).isEqualTo(server.authority());
    }

    @Test
    void whatIsNoCertificateIsNoPin() {
        assertThatThrownBy(() -> Pin.of("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stationsShowNoCertificates() throws Exception {
        ServerIdentity server = identity("server");
        PinnedTrust trust = trust(server);

        assertThat(trust.getAcceptedIssuers()).isEmpty();
        assertThatThrownBy(
                        () ->
                                trust.checkClientTrusted(
                                        Arrays.asList(leaf(server)).toArray(X509Certificate[]::new),
                                        "EC"))
                .hasMessage("Stations show tokens and no certificates.");
    }
}
