package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.order.OrderId;
import docket.time.Watch;
import docket.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that stop in the middle: whoever else has something to say is answered before them. The
/// server's time stands still, so that it gives none of them up meanwhile.
final class StalledClientsTest {
    private static final int SENDERS = 12;
    private static final int FEEDS = 6;

    @TempDir Path folder = Path.of("");

    private final Watch pc = new Watch(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    @Test
    void nobodyWaitsForSendersThatStopInTheMiddleAndForFeedsThatNobodyReads() throws Exception {
        var feeds = new ArrayList<Sleeper>();
        var senders = new ArrayList<Sender>();
        try (var floor = Restaurant.open(folder, pc::steady)) {
            for (int i = 0; i < FEEDS; i++) {
                feeds.add(Sleeper.at(floor.host(), "bar"));
            }
            for (int i = 0; i < SENDERS; i++) {
                senders.add(Sender.at(floor.host()));
            }

            List<OrderId> placed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                OrderId steak = floor.counter().place("steak");
                floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, steak);
                placed.add(steak);
            }
            floor.awaitAgreement();
            floor.grill().bump(placed.getFirst());
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, placed.getFirst());
            floor.awaitAgreement();

            assertThat(floor.client().openOrders().orders())
                    .as("none of those that stopped was carried out")
                    .hasSameSizeAs(placed);
            for (Sender sender : senders) {
                sender.goOn();
            }
            await().until(
                            () ->
                                    floor.client().openOrders().orders().size()
                                            == placed.size() + SENDERS);
            floor.awaitAgreement();
        } finally {
            for (Sender sender : senders) {
                sender.socket.close();
            }
            for (Sleeper feed : feeds) {
                feed.close();
            }
        }
    }

    /// Sends an order, up to the middle of what it says.
    private static final class Sender {
        private final Socket socket;
        private final byte[] order;

        private Sender(Socket socket, byte[] order) {
            this.socket = socket;
            this.order = order;
        }

        static Sender at(Host host) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), host.port());
            byte[] order = Json.MAPPER.writeValueAsBytes(Orders.of("cola"));
            String head =
                    """
                    PUT /api/orders/%s HTTP/1.1\r
                    Host: 127.0.0.1:%d\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(UUID.randomUUID(), host.port(), host.token(), order.length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(order, 0, order.length / 2);
            return new Sender(socket, order);
        }

        void goOn() throws IOException {
            int sent = order.length / 2;
            socket.getOutputStream().write(order, sent, order.length - sent);
        }
    }
}
