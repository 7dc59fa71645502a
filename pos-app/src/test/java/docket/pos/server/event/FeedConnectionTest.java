package docket.pos.server.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.wire.Protocol;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedConnectionTest {
    private static final Device GRILL =
            new Device(
                    new DeviceId(new UUID(0, 1)),
                    "grill",
                    DeviceRole.KITCHEN,
                    null,
                    DeviceKind.PAIRED);

    private static final Duration ALMOST_TOO_LONG = Duration.ofSeconds(10);

    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final CompletableFuture<FeedConnection> opened = new CompletableFuture<>();
    private final Javalin server =
            Javalin.create(config -> config.routes.ws("/feed", feed -> feed.onConnect(this::open)))
                    .start(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.stop();
        client.close();
    }

    @Test
    void aStationThatOnlyAnswersPingsStays() {
        WebSocket station = connect(new Reader());
        FeedConnection connection = opened.join();

        for (int i = 0; i < 3; i++) {
            clock.move(ALMOST_TOO_LONG);
            connection.ping();
            await().until(() -> connection.contact().lastContactAt().equals(clock.instant()));
        }
        connection.ping();

        assertThat(gone.getCount()).isEqualTo(1);
        station.abort();
    }

    @Test
    void aStationThatAnswersNothingIsDropped() {
        var closed = new CompletableFuture<Integer>();
        WebSocket station = connect(new Deaf(closed));
        FeedConnection connection = opened.join();

        clock.move(ALMOST_TOO_LONG);
        connection.ping();
        clock.move(ALMOST_TOO_LONG);
        connection.ping();

        assertThat(gone.getCount()).isZero();
        station.request(Long.MAX_VALUE);
        assertThat(closed.join()).isEqualTo(Protocol.CLOSE_TRY_AGAIN);
    }

    private void open(WsContext socket) {
        opened.complete(
                new FeedConnection(
                        socket,
                        new FeedConnection.Station(GRILL, "grill", ""),
                        0,
                        since -> new Backlog.Piece(List.of(), since),
                        clock,
                        gone::countDown));
    }

    private WebSocket connect(WebSocket.Listener listener) {
        return client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:%d/feed".formatted(server.port())), listener)
                .join();
    }

    /// Takes everything; the JDK answers pings by itself.
    private static final class Reader implements WebSocket.Listener {}

    /// Takes nothing before it is asked to.
    private record Deaf(CompletableFuture<Integer> closed) implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket socket) {}

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String why) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }
    }
}
