package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.client.FeedRequest;
import docket.client.HttpDocketClient;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.pos.RunningServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Strangers on the network who want it all for themselves: stations do not notice them.
final class FloodTest {
    private static final int CROWD = 100;
    private static final int FLOOD = 4000;

    /// After which a connection that says nothing is silent, however those that the server makes by
    /// itself come between.
    private static final int SWEEPS = 4;

    /// Another address of this machine than that of the flood.
    private static final String STATION = "127.0.0.2";

    private RunningServer server;
    private PinnedTrust trust;
    private String token;

    @SuppressWarnings("NullAway.Init")
    FloodTest() {}

    @BeforeEach
    void start(@TempDir Path folder) throws BindException {
        server = RunningServer.on(folder, 0, Map.of("server.lan", "on"));
        trust = new PinnedTrust(Pin.of(server.lan().identity().authority()));
        token = server.token();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust.context())
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private HttpResponse<String> ask(HttpClient client, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                        URI.create("https://127.0.0.1:%d%s".formatted(server.lan().port(), path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void anAddressHasNoMoreThanItsConnections() throws Exception {
        var crowd = new ArrayList<Socket>();
        try (HttpClient station = from(STATION)) {
            while (crowd.size() < CROWD) {
                crowd.add(idle("127.0.0.1"));
            }

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> open(crowd) <= CrowdedAddresses.EACH);
            assertThat(menu(station)).isEqualTo(200);
        } finally {
            close(crowd);
        }
    }

    @Test
    void connectionsThatDiedKeepNobodyOut() throws Exception {
        var dead = new ArrayList<Socket>();
        try (var line = new KeptOpen(RawHttp.ofNetwork(server, token, STATION));
                HttpClient back = from(STATION)) {
            assertThat(line.ask("GET /api/health", "").status()).isEqualTo(200);
            while (dead.size() < CrowdedAddresses.EACH - 1) {
                dead.add(idle(STATION));
            }
            for (int i = 0; i < SWEEPS; i++) {
                server.sweepConnections();
                assertThat(line.ask("GET /api/health", "").status()).isEqualTo(200);
            }

            assertThat(menu(back)).isEqualTo(200);
            await().until(() -> open(dead) == CrowdedAddresses.EACH - 2);
            assertThat(line.ask("GET /api/health", "").status()).isEqualTo(200);
            assertThat(open(dead)).isEqualTo(CrowdedAddresses.EACH - 2);
        } finally {
            close(dead);
        }
    }

    @Test
    void aFeedThatDiedEndsWhereItsPlaceIsTaken() throws Exception {
        var ear = new StationsEar();
        var dead = new ArrayList<Socket>();
        try (HttpDocketClient counter = server.client();
                var feed = counter.follow(new FeedRequest("", "counter", true), ear);
                var display =
                        RawFeed.open(
                                RawHttp.ofNetwork(server, token, STATION), "?station=bar&since=0");
                HttpClient back = from(STATION)) {
            assertThat(feed).isNotNull();
            await().until(() -> ear.stations.contains("bar"));
            for (int i = 0; i < SWEEPS; i++) {
                server.sweepConnections();
            }
            while (dead.size() < CrowdedAddresses.EACH - 1) {
                dead.add(idle(STATION));
            }

            assertThat(menu(back)).isEqualTo(200);
            assertThatThrownBy(() -> display.next(RawFeed.CLOSE)).isInstanceOf(IOException.class);
            await().until(() -> !ear.stations.contains("bar"));
            assertThat(open(dead)).isEqualTo(CrowdedAddresses.EACH - 1);
        } finally {
            close(dead);
        }
    }

    /// A connection over which nothing is said.
    private Socket idle(String from) throws IOException {
        var idle = new Socket();
        idle.bind(new InetSocketAddress(from, 0));
        idle.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.lan().port()));
        return idle;
    }

    private static void close(List<Socket> crowd) throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
    }

    /// Asks for the menu, as a station does.
    ///
    /// @return the status of the answer
    private int menu(HttpClient station) throws IOException, InterruptedException {
        return ask(station, "/api/menu", "Authorization", "Bearer " + token).statusCode();
    }

    private static int open(List<Socket> crowd) throws IOException {
        int open = 0;
        for (Socket idle : crowd) {
            try {
                idle.setSoTimeout(1);
                open += idle.getInputStream().read() < 0 ? 0 : 1;
            } catch (SocketTimeoutException quiet) {
                open++;
            } catch (SocketException reset) {
                // Closed by the server.
            }
        }
        return open;
    }

    /// Asks until it is too often.
    private HttpResponse<String> refused(HttpClient client, String path, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> last = ask(client, path, headers);
        for (int i = 0; i < FLOOD && last.statusCode() != 429; i++) {
            last = ask(client, path, headers);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        return last;
    }

    @Test
    void whoAsksTooOftenIsToldSoAndAStationOfTheSameAddressIsServed() throws Exception {
        try (HttpClient stranger = from("127.0.0.1");
                HttpClient station = from("127.0.0.1")) {
            HttpResponse<String> refused = refused(stranger, "/api/health");
            assertThat(refused.body()).contains("urn:docket:problem:too-many-requests");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            refused(stranger, "/api/menu", "Authorization", "Bearer x");
            for (int i = 0; i < 200; i++) {
                assertThat(
                                ask(station, "/api/health", "Authorization", "Bearer " + token)
                                        .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void thisPcIsNotCounted() throws Exception {
        try (HttpClient program = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(server.address().resolve("/api/health")).build();
            for (int i = 0; i < 400; i++) {
                assertThat(program.send(health, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
