package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.HttpDocketClient;
import docket.model.MovableClock;
import docket.model.order.NewLine;
import docket.pos.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Callers that keep the server busy without asking for anything.
final class CrowdTest {
    private static final int CROWD = 500;

    /// Bytes that no socket's buffers take up.
    private static final int MORE_THAN_BUFFERS_HOLD = 12 * 1024 * 1024;

    private final MovableClock clock = new MovableClock(Instant.now());
    private final ListAppender<ILoggingEvent> bugs = new ListAppender<>();
    private RunningServer server;
    private RawHttp http;

    @SuppressWarnings("NullAway.Init")
    CrowdTest() {}

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder, 0, Map.of(), clock);
        http = new RawHttp(server.address(), server.token());
        bugs.start();
        log().addAppender(bugs);
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(Bugs.class);
    }

    @AfterEach
    void stop() {
        log().detachAppender(bugs);
        server.close();
        assertThat(bugs.list).isEmpty();
    }

    @Test
    void fiveHundredIdleConnectionsKeepNobodyOut() throws IOException {
        var crowd = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(http.open());
            }

            assertThat(http.request("GET /api/health").status()).isEqualTo(200);
            assertThat(http.upgrade("/api/events").status()).isEqualTo(101);
            assertThat(http.request("GET /api/orders").status()).isEqualTo(200);
        } finally {
            for (Socket idle : crowd) {
                idle.close();
            }
        }
    }

    @Test
    void aRequestThatTricklesIsGivenUp() throws IOException {
        try (Socket header = http.open();
                Socket body = http.open();
                Socket rest = http.open()) {
            send(header, "GET /api/health HTTP/1.1\r\nX: ");
            send(
                    rest,
                    "POST /api/nowhere HTTP/1.1\r\n%s\r\nContent-Length: 9000\r\n\r\n{"
                            .formatted(http.host()));
            assertThat(RawHttp.read(rest.getInputStream()).status()).isEqualTo(404);
            send(
                    body,
                    "POST /api/orders HTTP/1.1\r\n%s\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{"
                            .formatted(http.host()));

            trickleToTheEnd(header);
            trickleToTheEnd(body);
            trickleToTheEnd(rest);
            assertThat(http.request("GET /api/health").status()).isEqualTo(200);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /// Sends a byte every four seconds of the server's clock until the server has closed the
    /// connection.
    private void trickleToTheEnd(Socket socket) {
        await().until(
                        () -> {
                            clock.move(Duration.ofSeconds(4));
                            server.sweepConnections();
                            return isGivenUp(socket);
                        });
    }

    /// Sends one byte more, and looks whether the server has closed the connection.
    private static boolean isGivenUp(Socket socket) throws IOException {
        try {
            send(socket, "x");
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    @Test
    void aStationThatDoesNotReadIsDroppedAndTheOthersNoticeNothing() throws Exception {
        var ear = new StationsEar();
        try (HttpDocketClient client = server.client();
                var feed = client.follow(new FeedRequest("", "counter", true), ear);
                Socket deaf = openDeaf()) {
            assertThat(feed).isNotNull();
            send(deaf, http.upgradeText("/api/events?station=bar&since=0", http.host()));
            await().until(() -> ear.stations.contains("bar"));

            int orders = placeMoreThanBuffersHold(client);

            await().until(() -> ear.facts.size() == orders);
            assertThat(ear.last).isInstanceOf(FeedState.Live.class);
            await().atMost(Duration.ofSeconds(30)).until(() -> !ear.stations.contains("bar"));
            assertThat(http.request("GET /api/health").status()).isEqualTo(200);
        }
    }

    private Socket openDeaf() throws IOException {
        var deaf = new Socket();
        deaf.setReceiveBufferSize(2048);
        deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), http.port()));
        return deaf;
    }

    private static int placeMoreThanBuffersHold(HttpDocketClient client) {
        int orders = 0;
        for (int bytes = 0; bytes < MORE_THAN_BUFFERS_HOLD; orders++) {
            NewLine[] lines =
                    IntStream.range(0, 200)
                            .mapToObj(i -> RunningServer.line("bulgogi-burger", 1))
                            .toArray(NewLine[]::new);
            client.place(RunningServer.freshOrder(), RunningServer.takeaway(lines));
            bytes += 100 * 1024;
        }
        return orders;
    }
}
