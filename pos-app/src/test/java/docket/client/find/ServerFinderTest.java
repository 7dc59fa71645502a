package docket.client.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.Waiting;
import docket.net.Announcement;
import docket.pos.server.lan.Announcer;
import docket.pos.server.lan.ProbeResponder;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
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

            assertThat(Waiting.next(changes)).isTrue();
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

    /// An address of this PC that no other test has beside this one.
    private static InetAddress here(int last) throws UnknownHostException {
        var bits = (int) ID.getLeastSignificantBits();
        return InetAddress.getByAddress(
                new byte[] {127, (byte) (1 + (bits & 0x7f)), (byte) (bits >> 8), (byte) last});
    }

    @Test
    void aServerThatAnnouncesItselfIsFoundAndFoundAgainWhereItMovesTo() throws Exception {
        InetAddress first = here(1);
        InetAddress then = here(2);
        networks = Set.of(first);
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        try (ServerFinder finder = finder(List.of(), 9);
                var announcer = new Announcer("docket-" + ID, () -> announcement, () -> networks)) {
            announcer.start();
            finder.start();
            await().until(() -> finder.servers().contains(found(first.getHostAddress(), false)));
            assertThat(finder.isOnline()).isTrue();

            networks = Set.of(then);

            await().until(() -> finder.servers().contains(found(then.getHostAddress(), false)));
        }
        await().pollInSameThread()
                .untilAsserted(
                        () ->
                                assertThat(Thread.getAllStackTraces().keySet())
                                        .filteredOn(thread -> !before.contains(thread))
                                        .allMatch(Thread::isDaemon));
    }
}
