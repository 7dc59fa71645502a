package docket.client.find;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.client.HttpDocketClient;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.net.Announcement;
import docket.pos.RunningServer;
import docket.pos.server.lan.ProbeResponder;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station on the network, over real TLS, whose server comes back elsewhere.
final class ServerTrackerTest {
    private static final Map<String, String> ON_THE_NETWORK = Map.of("server.lan", "on");

    @TempDir private Path folder;

    private final LinkedBlockingQueue<FeedState> states = new LinkedBlockingQueue<>();

    private static Announcement announcement(RunningServer server) {
        return new Announcement(
                server.lan().identity().id(), "Docket", "test", 1, server.lan().port());
    }

    private static ServerFinder finder(KnownServer known, int port) {
        return new ServerFinder(
                () -> List.of(known), new ServerFinder.Places(Set::of, List::of, port));
    }

    private static int freePort() throws IOException {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static URI at(RunningServer server) {
        return URI.create("https://127.0.0.1:" + server.lan().port());
    }

    private void awaitLive() throws InterruptedException {
        FeedState state;
        do {
            state = states.poll(60, TimeUnit.SECONDS);
            assertThat(state).as("the next state of the feed").isNotNull();
        } while (!(state instanceof FeedState.Live));
    }

    /// Hears how the feed stands, and lets the tracker hear it too.
    private FeedListener ear(AtomicReference<@Nullable ServerTracker> tracker) {
        return new FeedListener() {
            @Override
            public void onSnapshot(long seq, Snapshot snapshot) {}

            @Override
            public void onFact(LogEntry entry) {}

            @Override
            public void onState(FeedState state) {
                ServerTracker told = tracker.get();
                if (told != null) {
                    told.onState(state);
                }
                states.add(state);
            }
        };
    }

    @Test
    void theFeedGoesOnByItselfWhereTheServerComesBack() throws Exception {
        var moved = new LinkedBlockingQueue<URI>();
        var tracker = new AtomicReference<@Nullable ServerTracker>();
        RunningServer first = RunningServer.on(folder, 0, ON_THE_NETWORK);
        String token = first.token();
        var known = new KnownServer(first.lan().identity().id(), "Docket", at(first));
        var trust = new PinnedTrust(Pin.of(first.lan().identity().authority()));
        var socket = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        try (ServerFinder finder = finder(known, socket.getPort());
                var client =
                        new HttpDocketClient(
                                finder.whereabouts(known, trust.context()),
                                () -> token,
                                Clock.systemUTC())) {
            finder.start();
            FeedSubscription feed =
                    client.follow(new FeedRequest("all", "grill", false), ear(tracker));
            try (var tracking = new ServerTracker(finder, known, feed::retryNow, moved::add)) {
                tracker.set(tracking);
                awaitLive();
                first.close();
                RunningServer second = RunningServer.on(folder, 0, ON_THE_NETWORK);
                try (var responder = ProbeResponder.open(socket, () -> announcement(second))) {
                    assertThat(responder.port()).isEqualTo(socket.getPort());
                    assertThat(at(second)).isNotEqualTo(at(first));
                    assertThat(moved.poll(60, TimeUnit.SECONDS)).isEqualTo(at(second));
                    awaitLive();
                } finally {
                    second.close();
                }
            }
        }
    }
}
