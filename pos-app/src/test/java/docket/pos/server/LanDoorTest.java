package docket.pos.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.model.MovableClock;
import docket.pos.RunningServer;
import docket.pos.server.RawHttp.Answer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the network gets: TLS of today, and what is open to anybody.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LanDoorTest {
    private static final int PATIENCE = 20_000;

    /// Far more than are taken before the connection is closed.
    private static final int MOST_BYTES = 500;

    private RunningServer server;
    private PinnedTrust trust;
    private int port;

    @SuppressWarnings("NullAway.Init")
    LanDoorTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws BindException {
        server = RunningServer.on(folder, 0, Map.of("server.lan", "on"));
        trust = new PinnedTrust(Pin.of(server.lan().identity().authority()));
        port = server.lan().port();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Socket plain(String address) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(address, port), PATIENCE);
        return socket;
    }

    private SSLSocket secured(String address) throws IOException {
        return (SSLSocket)
                trust.context()
                        .getSocketFactory()
                        .createSocket(plain(address), address, port, true);
    }

    private Answer ask(String address, String line, String... headers) throws IOException {
        try (SSLSocket socket = secured(address)) {
            String request =
                    line + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers);
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(US_ASCII));
            return RawHttp.read(socket.getInputStream());
        }
    }

    private String host(String name) {
        return "Host: " + name + ":" + port;
    }

    private static String ofTheNetwork() throws IOException {
        Optional<String> address =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(own -> own.getAddress().length == 4 && !own.isLoopbackAddress())
                        .map(InetAddress::getHostAddress)
                        .findFirst();
        assumeThat(address).as("an address on a network").isPresent();
        return address.orElseThrow();
    }

    @Test
    void fromTheNetworkAStrangerGetsOnlyWhatIsOpenToAnybody() throws IOException {
        String address = ofTheNetwork();

        assertThat(ask(address, "GET /api/health", host(address)).status()).isEqualTo(200);
        var there = URI.create("https://%s:%d".formatted(address, port));
        try (var line = new KeptOpen(RawHttp.ofNetwork(there, trust.context(), "", address))) {
            for (Route route : server.routes()) {
                if (route.callers().stream().noneMatch(Access.Open.class::isInstance)) {
                    String path = route.path().replaceAll("\\{[a-zA-Z]+}", "x");
                    Answer answer = line.ask(route.method() + " " + path, "");
                    assertThat(answer.status()).as(path).isIn(401, 403);
                }
            }
        }
    }

    @Test
    void plainHttpNeverLeavesThisPc() throws IOException {
        String address = ofTheNetwork();

        assertThatThrownBy(
                        () -> {
                            try (var socket = new Socket()) {
                                socket.connect(
                                        new InetSocketAddress(address, server.address().getPort()),
                                        PATIENCE);
                            }
                        })
                .isInstanceOf(IOException.class);
        try (Socket socket = plain(address)) {
            socket.getOutputStream()
                    .write(
                            ("GET /api/health HTTP/1.1\r\n" + host(address) + "\r\n\r\n")
                                    .getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .doesNotContain("HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "docket.local", "DOCKET.local", "[::1]"})
    void aRequestForThisServerIsAnswered(String name) throws IOException {
        assertThat(ask("127.0.0.1", "GET /api/health", host(name)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test", "127.0.0.2", "10.1.2.3", "docket.local.", "0x7f.0.0.2"})
    void aRequestForAnotherHostIsMisdirected(String name) throws IOException {
        assertThat(ask("127.0.0.1", "GET /api/health", host(name)).problem())
                .isEqualTo("misdirected");
    }

    @Test
    void theAddressThatACallerReachedItAtIsItsOwn() throws IOException {
        assertThat(ask("127.0.0.2", "GET /api/health", host("127.0.0.2")).status()).isEqualTo(200);
        assertThat(ask("127.0.0.2", "GET /api/health", "Host: 127.0.0.2:1").problem())
                .isEqualTo("misdirected");
    }

    @Test
    void aPageOfThisServerComesByTlsToo() throws IOException {
        String own = "Origin: https://docket.local:" + port;
        String plain = "Origin: http://docket.local:" + port;

        assertThat(ask("127.0.0.1", "GET /api/health", host("docket.local"), own).status())
                .isEqualTo(200);
        assertThat(ask("127.0.0.1", "GET /api/health", host("docket.local"), plain).problem())
                .isEqualTo("origin-refused");
    }

    @Test
    void anybodysNameCountsOnlyWhereACertificateIsShown() throws IOException {
        RawHttp http = new RawHttp(server.address());

        Answer answer =
                http.send(
                        "GET /api/health HTTP/1.1\r\nHost: docket.local:%d\r\n\r\n"
                                .formatted(http.port()));

        assertThat(answer.problem()).isEqualTo("misdirected");
    }

    @Test
    void oldVersionsAndWeakSuitesAreNotSpoken() throws IOException {
        try (SSLSocket socket = secured("127.0.0.1")) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
        try (SSLSocket socket = secured("127.0.0.1")) {
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void aTakenPortIsSaid(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0)) {
            var settings = Map.of("server.lan", "on", "server.lan-port", "" + taken.getLocalPort());

            assertThatThrownBy(() -> RunningServer.on(folder, 0, settings))
                    .isInstanceOf(BindException.class)
                    .hasMessage(
                            "Port %d for the stations on the network is taken: close the program that has it, give another by the setting server.lan-port, or set server.lan=off.",
                            taken.getLocalPort());
        }
    }

    @Test
    void whoTricklesTheOpeningOfTlsIsLetGo(@TempDir Path folder) throws IOException {
        var clock = new MovableClock(Instant.now());
        byte[] opening = {0x16, 0x03, 0x01, 0x40, 0x00, 0x01};
        try (var slow = RunningServer.on(folder, 0, Map.of("server.lan", "on"), clock);
                var socket = new Socket(InetAddress.getLoopbackAddress(), slow.lan().port())) {
            socket.setSoTimeout(20);
            boolean open = true;
            for (int at = 0; open && at < MOST_BYTES; at++) {
                open = takes(socket, at < opening.length ? opening[at] : 0);
                clock.move(Duration.ofSeconds(4));
                slow.sweepConnections();
            }

            assertThat(open).isFalse();
        }
    }

    /// Whether a byte is taken and nothing comes for a while, and no end either.
    private static boolean takes(Socket socket, int next) throws IOException {
        try {
            socket.getOutputStream().write(next);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothing) {
            return true;
        } catch (SocketException reset) {
            return false;
        }
    }
}
