package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import docket.client.FeedRequest;
import docket.client.HttpDocketClient;
import docket.wire.Presence;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station that comes and goes all evening leaves nothing behind: no thread, no connection, and
/// nobody who is said to be there.
final class ReconnectsTest {
    private static final int RECONNECTS = 60;

    /// Threads and connections that come and go with requests; much less than one each time.
    private static final int PLAY = 20;

    private static final Duration AT_ONCE = Duration.ofMillis(5);

    @TempDir Path folder = Path.of("");

    @Test
    void leaveNothingBehind() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient station = server.client();
                HttpDocketClient counter = server.client()) {
            comeAndGo(station);
            int threads = threads();
            long files = files();

            for (int i = 0; i < RECONNECTS; i++) {
                comeAndGo(station);
            }

            await().untilAsserted(
                            () -> {
                                assertThat(threads()).isLessThan(threads + PLAY);
                                assertThat(files()).isLessThan(files + PLAY);
                            });
            var ear = new StationEar();
            try (var feed = counter.follow(new FeedRequest("", "the counter", true), ear)) {
                await().untilAsserted(
                                () ->
                                        assertThat(ear.presence)
                                                .last()
                                                .extracting(Presence::stations, LIST)
                                                .as("%s", feed)
                                                .isEmpty());
            }
        }
    }

    private static void comeAndGo(HttpDocketClient station) {
        var ear = new StationEar();
        try (var feed = station.follow(new FeedRequest("grill", "display 1", false), ear)) {
            await().pollInterval(AT_ONCE).until(() -> !ear.snapshots.isEmpty());
            assertThat(feed).isNotNull();
        }
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /// Connections among them; always none where the system does not count them.
    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
