package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.client.HttpDocketClient;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.Whereabouts;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.order.OrderId;
import docket.pos.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The full counts of what [FloodTest] and [CrowdTest] try: thousands of strangers on the network
/// while a counter takes orders and a kitchen follows them.
@EnabledIfSystemProperty(
        named = Thoroughness.PROFILE,
        matches = "true",
        disabledReason = "takes minutes: mvn -Pstrangers verify")
final class CrowdsOfStrangersTest {
    private static final List<String> ATTACKERS = List.of("127.0.2.1", "127.0.2.2", "127.0.2.3");
    private static final int CONNECTIONS_OF_EACH = 1_000;
    private static final Duration SIEGE = Duration.ofMinutes(2);
    private static final Duration STALE = Duration.ofSeconds(30);
    private static final int FLOOD_PER_SECOND = 500;
    private static final Duration FLOOD = Duration.ofSeconds(30);
    private static final int ORDERS = 500;
    private static final long STATION_MILLIS = 200;

    private RunningServer server;
    private HttpDocketClient counter;
    private HttpDocketClient kitchen;
    private final Kitchen heard = new Kitchen();
    private FeedSubscription feed;

    @SuppressWarnings("NullAway.Init")
    CrowdsOfStrangersTest() {}

    /// What the kitchen hears.
    private static final class Kitchen implements FeedListener {
        final List<Long> facts = new CopyOnWriteArrayList<>();
        final List<FeedState> states = new CopyOnWriteArrayList<>();

        @Override
        public void onSnapshot(long seq, Snapshot snapshot) {}

        @Override
        public void onFact(LogEntry entry) {
            facts.add(entry.seq());
        }

        @Override
        public void onState(FeedState state) {
            states.add(state);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder, 0, Map.of("server.lan", "on"));
        counter = client();
        kitchen = client();
        feed = kitchen.follow(new FeedRequest("all", "kitchen", false), heard);
        await().until(() -> heard.states.stream().anyMatch(FeedState.Live.class::isInstance));
    }

    @AfterEach
    void stop() {
        feed.close();
        kitchen.close();
        counter.close();
        server.close();
    }

    private HttpDocketClient client() {
        var trust = new PinnedTrust(Pin.of(server.lan().identity().authority()));
        var address = URI.create("https://127.0.0.1:" + server.lan().port());
        String token = server.token();
        return new HttpDocketClient(
                Whereabouts.at(address, trust.context()), () -> token, Clock.systemUTC());
    }

    /// Takes orders until it is closed.
    private final class Till implements AutoCloseable {
        private final List<OrderId> orders = new CopyOnWriteArrayList<>();
        private final Paced cashier = new Paced(this::takeOrder);

        private void takeOrder() {
            OrderId id = RunningServer.freshOrder();
            counter.place(id, RunningServer.takeaway(RunningServer.line("cola", 1)));
            orders.add(id);
        }

        private void assertUnharmed() {
            cashier.stop();
            assertThat(orders).hasSize(cashier.answered()).isNotEmpty();
            try (HttpDocketClient here = server.client()) {
                assertThat(orders).allSatisfy(id -> assertThat(here.order(id).id()).isEqualTo(id));
            }
            await().until(() -> heard.facts.size() == orders.size());
            assertThat(heard.states.stream().filter(FeedState.Live.class::isInstance)).hasSize(1);
            assertThat(cashier.p99Millis())
                    .as("milliseconds of a counter, p99 of %d", orders.size())
                    .isLessThan(STATION_MILLIS);
        }

        @Override
        public void close() {
            cashier.close();
        }
    }

    private Socket open(String from) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.lan().port()));
        socket.setSoTimeout(1);
        return socket;
    }

    /// Whether the server has the connection still; a byte goes to it.
    private static boolean trickles(Socket socket) {
        try {
            socket.getOutputStream().write(0);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothing) {
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static int trickling(List<Socket> crowd) {
        return Math.toIntExact(crowd.stream().filter(CrowdsOfStrangersTest::trickles).count());
    }

    @Test
    void threeThousandSlowConnectionsHarmNobody() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        byte[] opening = {0x16, 0x03, 0x01, 0x40, 0x00, 0x01};
        try (var till = new Till()) {
            long end = System.nanoTime() + SIEGE.toNanos();
            while (System.nanoTime() < end) {
                for (String from : ATTACKERS) {
                    List<Socket> own = new ArrayList<>();
                    for (int i = 0; i < CONNECTIONS_OF_EACH && System.nanoTime() < end; i++) {
                        try {
                            Socket socket = open(from);
                            own.add(socket);
                            socket.getOutputStream().write(opening);
                        } catch (SocketException refused) {
                            // One too many.
                        }
                    }
                    await().atMost(STALE).until(() -> trickling(own) <= CrowdedAddresses.EACH);
                    crowd.addAll(own);
                }
            }
            await().atMost(STALE).until(() -> trickling(crowd) == 0);
            till.assertUnharmed();
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    @Test
    void fiveHundredRequestsASecondOfOneAddressHarmNobody() throws Exception {
        int refused = 0;
        try (var till = new Till();
                var line = new KeptOpen(RawHttp.ofNetwork(server, "", ATTACKERS.getFirst()))) {
            long begun = System.nanoTime();
            long most = FLOOD_PER_SECOND * FLOOD.toSeconds();
            for (int i = 0; i < most; i++) {
                int status = line.ask("GET /api/health", "").status();
                assertThat(status).isIn(200, 429);
                refused += status == 429 ? 1 : 0;
            }
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();

            assertThat(most - refused).isLessThanOrEqualTo(100 + 20 * (seconds + 1));
            till.assertUnharmed();
        }
    }

    @Test
    void slowReadersHarmNobody() throws Exception {
        String token = server.token();
        List<Socket> crowd = new ArrayList<>();
        try (var till = new Till()) {
            for (String from : ATTACKERS) {
                var http = RawHttp.ofNetwork(server, token, from);
                for (int i = 0; i < CrowdedAddresses.EACH; i++) {
                    Socket socket = http.open();
                    crowd.add(socket);
                    String ask = "GET /api/menu HTTP/1.1\r\n%s\r\n\r\n".formatted(http.host());
                    socket.getOutputStream().write(ask.repeat(200).getBytes(UTF_8));
                }
            }
            await().atMost(SIEGE).until(() -> till.cashier.answered() >= ORDERS);
            till.assertUnharmed();
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }
}
