package docket.client.find;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.HttpDocketClient;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.Whereabouts;
import docket.pos.RunningServer;
import docket.pos.server.tls.ServerIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Which step is told to fail, against servers, strangers, and nobody.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConnectionCheckTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ConnectionCheck online = new ConnectionCheck(() -> Set.of(HERE));
    private final ConnectionCheck offline = new ConnectionCheck(Set::of);
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    ConnectionCheckTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder, 0, Map.of("server.lan", "on"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static URI at(int port) {
        return URI.create("https://127.0.0.1:" + port);
    }

    private Diagnosis paired(URI at, String authority) {
        return paired(at, authority, server.token());
    }

    private Diagnosis paired(URI at, String authority, String token) {
        var trust = new PinnedTrust(Pin.of(authority));
        try (var client =
                new HttpDocketClient(
                        Whereabouts.at(at, trust.context()), () -> token, Clock.systemUTC())) {
            return online.of(at, client);
        }
    }

    private String authority() {
        return server.lan().identity().authority();
    }

    @Test
    void nothingIsInTheWayOfAPairedStation() {
        assertThat(paired(at(server.lan().port()), authority())).isEqualTo(Diagnosis.FINE);
    }

    @Test
    void aStationThatWasShutOutIsTold() {
        assertThat(paired(at(server.lan().port()), authority(), server.revokedToken()))
                .isEqualTo(Diagnosis.NOT_PAIRED);
    }

    @Test
    void aStationThatWasNotPairedIsTold() {
        assertThat(online.of(at(server.lan().port()), null)).isEqualTo(Diagnosis.NOT_PAIRED);
    }

    @Test
    void anotherCertificateIsTold(@TempDir Path other) {
        ServerIdentity stranger =
                ServerIdentity.open(
                        new ServerIdentity.Papers(other, List.of(), null),
                        Clock.systemUTC(),
                        UUID::randomUUID);

        assertThat(paired(at(server.lan().port()), stranger.authority()))
                .isEqualTo(Diagnosis.OTHER_CERTIFICATE);
    }

    @Test
    void whoeverIsNoDocketIsTold() throws IOException {
        try (var other = new ServerSocket(0, 5, HERE)) {
            Thread.ofVirtual().start(() -> hangUp(other));

            assertThat(paired(at(other.getLocalPort()), authority()))
                    .isEqualTo(Diagnosis.NO_DOCKET);
        }
    }

    private static void hangUp(ServerSocket door) {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                caller.getOutputStream().write("SSH-2.0\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException over) {
                // The next caller, or the end.
            }
        }
    }

    @Test
    void aClosedPortIsTold() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, HERE)) {
            port = free.getLocalPort();
        }

        assertThat(online.of(at(port), null)).isEqualTo(Diagnosis.PORT_CLOSED);
    }

    @Test
    void aNameOfNobodyIsTold() {
        assertThat(online.of(URI.create("https://no-such-host.invalid:8421"), null))
                .isEqualTo(Diagnosis.UNKNOWN_NAME);
    }

    @Test
    void withoutANetworkThereIsThisPcOnly() {
        assertThat(offline.of(URI.create("https://192.0.2.77:8421"), null))
                .isEqualTo(Diagnosis.NO_NETWORK);
        assertThat(offline.of(URI.create("https://no-such-host.invalid:8421"), null))
                .isEqualTo(Diagnosis.NO_NETWORK);
        assertThat(offline.of(at(server.lan().port()), null)).isEqualTo(Diagnosis.NOT_PAIRED);
    }
}
