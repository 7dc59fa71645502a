package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.client.HttpDocketClient;
import docket.model.event.Snapshot;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station on the feed of a server that goes away and comes back, as it was or as another.
final class ComingBackTest {
    @TempDir Path folder = Path.of("");
    @TempDir Path otherFolder = Path.of("");

    private final StationEar ear = new StationEar();
    private int port;
    private long start;
    private volatile String token;
    private HttpDocketClient client;
    private FeedSubscription feed;

    @SuppressWarnings("NullAway.Init")
    ComingBackTest() {}

    /// The station has heard the whole floor and one fact, and the server is gone.
    @BeforeEach
    void leaveTheStationAlone() throws BindException {
        try (RunningServer server = RunningServer.on(folder)) {
            port = server.address().getPort();
            token = server.token();
            client = new HttpDocketClient(server.address(), () -> token, Clock.systemUTC());
            feed = client.follow(new FeedRequest("grill", "display 1", false), ear);
            await().until(() -> ear.snapshots.size() == 1);
            start = ear.snapshots.getFirst();
            place(client);
            await().until(() -> ear.facts.size() == 1);
        }
        await().until(() -> ear.states.stream().anyMatch(FeedState.Waiting.class::isInstance));
    }

    @AfterEach
    void leave() {
        client.close();
    }

    private static void place(HttpDocketClient client) {
        client.place(
                RunningServer.freshOrder(),
                RunningServer.takeaway(RunningServer.line("bulgogi-burger", 1)));
    }

    private void awaitAnotherFloor() {
        feed.retryNow();
        await().until(() -> ear.snapshots.size() == 2);
    }

    @Test
    void toTheSameServerIsToldWhatCameAfterItsLastFact() throws BindException {
        try (RunningServer back = RunningServer.on(folder, port)) {
            assertThat(back.address().getPort()).isEqualTo(port);
            feed.retryNow();
            place(client);
            place(client);

            await().until(() -> ear.facts.size() == 3);
            assertThat(ear.facts).containsExactly(start + 1, start + 2, start + 3);
            assertThat(ear.snapshots).hasSize(1);
        }
    }

    @Test
    void toAnotherStoreThatHasMoreIsToldTheWholeFloor() throws BindException {
        try (RunningServer other = RunningServer.on(otherFolder);
                HttpDocketClient guest = other.client()) {
            for (int order = 0; order < 4; order++) {
                place(guest);
            }
        }

        try (RunningServer other = RunningServer.on(otherFolder, port)) {
            assertThat(other.address().getPort()).isEqualTo(port);
            token = other.token();
            awaitAnotherFloor();

            assertThat(ear.snapshots.getLast()).isEqualTo(start + 4);
            assertThat(ear.floors.getLast().orders()).hasSize(4);
            assertThat(ear.floors)
                    .extracting(Snapshot::store)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(ear.facts).hasSize(1);
        }
    }

    @Test
    void toAShopThatIsSetOtherwiseLearnsIt() throws BindException {
        try (RunningServer back = RunningServer.on(folder, port, Map.of("shop.name", "새 이름"))) {
            assertThat(back.address().getPort()).isEqualTo(port);
            awaitAnotherFloor();

            assertThat(ear.floors.getLast().shop().name()).isEqualTo("새 이름");
            assertThat(ear.floors.getLast().orders()).hasSize(1);
        }
    }
}
