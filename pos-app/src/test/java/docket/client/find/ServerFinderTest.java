package docket.client.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.net.Announcement;
import docket.pos.server.lan.Announcer;
import docket.pos.server.lan.ProbeResponder;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A server is found over real sockets, wherever it is.
final class ServerFinderTest {
    private static final UUID ID = UUID.randomUUID();
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Announcement announcement = new Announcement(ID, "미나네", "0.1.0", 1, 8421);
    private volatile Set<InetAddress> networks = Set.of();

    private ServerFinder finder(List<KnownServer> known, int port) {
        return new ServerFinder(
                () -> known, new ServerFinder.Places(() -> networks, List::of, port));
    }

    private FoundServer found(String at, boolean known) {
        return new FoundServer(
                ID, "미나네", "0.1.0", 1, URI.create("https://" + at + ":8421"), known, true);
    }

    @Test
    void aServerThatAnswersIsFound() throws Exception {
        var changes = new LinkedBlockingQueue<Boolean>();
        try (var responder =
                        ProbeResponder.open(new InetSocketAddress(HERE, 0), () -> announcement);
                ServerFinder finder = finder(List.of(), responder.port())) {
            Runnable unwatch = finder.watch(() -> changes.add(true));
            finder.start();
            finder.search(this, true);

            assertThat(changes.poll(10, TimeUnit.SECONDS)).isTrue();
            assertThat(finder.servers()).containsExactly(found("127.0.0.1", false));
            unwatch.run();
        }
    }

    @Test
    void aKnownServerIsAskedWhereItWas() throws Exception {
        var place = InetAddress.getByName("127.0.0.7");
        var known = new KnownServer(ID, "Mina's", URI.create("https://127.0.0.7:9"));
        try (var responder =
                        ProbeResponder.open(new InetSocketAddress(place, 0), () -> announcement);
                ServerFinder finder = finder(List.of(known), responder.port())) {
            finder.start();
            finder.search(this, true);
            assertThat(finder.address(known)).isEqualTo(known.address());
            await().until(() -> finder.servers().getFirst().heard());

            finder.failed(ID);

            assertThat(finder.servers()).containsExactly(found("127.0.0.7", true));
        }
    }

    @Test
    void nobodyIsAskedUntilThatIsWanted() throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress(HERE, 0));
                ServerFinder finder = finder(List.of(), socket.getLocalPort())) {
            finder.start();
            socket.setSoTimeout(10_000);
            finder.search(this, true);
            var packet = new DatagramPacket(new byte[1024], 1024);
            socket.receive(packet);

            assertThat(packet.getLength()).isEqualTo(Announcement.QUESTION_SIZE);
            assertThat(new String(packet.getData(), 0, 8, StandardCharsets.US_ASCII))
                    .isEqualTo("docket?1");
        }
    }

    @Test
    void aServerThatAnnouncesItselfIsFoundAndFoundAgainWhereItMovesTo() throws Exception {
        networks = Set.of(InetAddress.getByName("127.0.0.5"));
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        try (ServerFinder finder = finder(List.of(), 9);
                var announcer = new Announcer(() -> announcement, () -> networks)) {
            announcer.start();
            finder.start();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> finder.servers().contains(found("127.0.0.5", false)));
            assertThat(finder.isOnline()).isTrue();

            networks = Set.of(InetAddress.getByName("127.0.0.6"));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> finder.servers().contains(found("127.0.0.6", false)));
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(
                        () ->
                                assertThat(Thread.getAllStackTraces().keySet())
                                        .filteredOn(thread -> !before.contains(thread))
                                        .allMatch(Thread::isDaemon));
    }
}
