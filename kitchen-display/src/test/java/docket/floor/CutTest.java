package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.floor.Cable.From;
import docket.model.event.FloorEvent;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.wire.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The network between the stations and the server is away for a while, in every way in which it
/// can be, with taps on both sides: nothing is missed, and nothing happens twice.
final class CutTest {
    private static final Logger LOG = LoggerFactory.getLogger(CutTest.class);

    @TempDir Path folder = Path.of("");

    @Test
    void whatBothSidesDoDuringACutComesTogetherOnce() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId bumpedTwice = placed(floor, "steak");
            OrderId added = placed(floor, "steak");
            OrderId voided = placed(floor, "steak", "pork-ribs");
            floor.awaitAgreement();
            OrderLine ribs = floor.client().order(voided).lines().get(1);

            floor.grill().cable().pull();
            floor.grill().bump(bumpedTwice);
            floor.grill().bump(added);
            floor.pass().bump(bumpedTwice);
            floor.counter().add(added, "pork-ribs");
            floor.counter().voidLine(voided, ribs.id());
            OrderId fresh = placed(floor, "steak");
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, bumpedTwice);
            floor.ledger().awaitFact(FloorEvent.LinesAdded.class, added);
            floor.ledger().awaitFact(FloorEvent.LineVoided.class, voided);
            await().until(() -> floor.grill().trouble().startsWith("No contact with the server"));
            long begun = System.nanoTime();
            floor.grill().cable().plugIn();

            await().until(() -> floor.grill().waiting().isEmpty());
            floor.awaitAgreement();
            LOG.info("All agree {} ms after the network is back", millis(begun));
            assertThat(floor.ledger().storyOf(bumpedTwice))
                    .containsExactly(FloorEvent.OrderPlaced.class, FloorEvent.TicketBumped.class);
            assertThat(floor.client().order(added).lines())
                    .as("nobody has seen the second line, so nobody has made it")
                    .last()
                    .extracting(OrderLine::status)
                    .isEqualTo(LineStatus.FIRED);
            assertThat(floor.grill().shows(added)).isTrue();
            assertThat(floor.grill().shows(fresh)).isTrue();
            assertThat(floor.grill().shows(bumpedTwice)).isFalse();
            assertThat(floor.grill().trouble()).isEmpty();
        }
    }

    @Test
    void aNetworkThatIsDeadWithEveryConnectionOpenIsNoticedAndSaid() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId seen = placed(floor, "steak");
            floor.awaitAgreement();

            floor.grill().cable().die();
            floor.counter().cable().die();
            floor.grill().bump(seen);
            OrderId kept = floor.counter().place("pork-ribs");
            OrderId missed = floor.hostCounter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, missed);
            await().until(() -> floor.grill().trouble().startsWith("No contact with the server"));
            await().until(() -> floor.counter().server().startsWith("silent"));
            assertThat(floor.hostCounter().server()).isEqualTo("connected");
            assertThat(floor.grill().shows(missed)).isFalse();
            floor.grill().cable().revive();
            floor.counter().cable().revive();

            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, kept);
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, seen);
            floor.awaitAgreement();
            assertThat(floor.ledger().facts()).hasSize(4);
            await().until(() -> floor.counter().server().equals("connected"));
        }
    }

    @Test
    void aMessageThatIsCutAfterAnyByteIsNeitherLostNorTakenForAnother() throws Exception {
        int step = Reliability.of(97, 5);
        try (var floor = Restaurant.open(folder)) {
            int placed = 0;
            for (int bytes = 1; bytes < 700; bytes += step) {
                From from = bytes % 2 == 0 ? From.STATION : From.HOST;
                floor.counter().cable().cutAfter(from, bytes);
                floor.grill().cable().cutAfter(From.HOST, bytes);
                OrderId order = floor.counter().place("steak");
                placed++;

                floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
                await().until(() -> floor.counter().waiting().isEmpty());
                floor.awaitAgreement();
            }
            assertThat(floor.ledger().facts()).hasSize(placed);
        }
    }

    @Test
    void aNetworkThatIsSlowAndSaysEverythingTwiceIsOnlySlow() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            for (Station station : floor.stations()) {
                station.cable().delay(Duration.ofMillis(120));
                station.cable().repeatFeed(true);
            }
            OrderId first = placed(floor, "steak");
            await().until(() -> floor.grill().shows(first));
            floor.grill().bump(first);
            OrderId second = placed(floor, "steak");

            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, first);
            floor.awaitAgreement();
            assertThat(floor.grill().orders()).containsExactly(second);
            assertThat(floor.ledger().facts()).hasSize(3);
            assertThat(floor.stations())
                    .allSatisfy(station -> assertThat(station.snapshots()).isEqualTo(1));
        }
    }

    @Test
    void aRequestThatArrivesTwiceIsCarriedOutOnce() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            Copy copy = floor.counter().cable().copyOf("PUT /api/orders/", false);
            OrderId order = placed(floor, "steak");
            await().until(copy::isWhole);

            assertThat(copy.arrive()).startsWith("HTTP/1.1 200");

            floor.awaitAgreement();
            assertThat(floor.ledger().storyOf(order)).containsExactly(FloorEvent.OrderPlaced.class);
            assertThat(floor.client().openOrders().orders()).hasSize(1);
        }
    }

    /// The switch kept it, while the display gave it up and sent it anew on another connection.
    @Test
    void aTapThatArrivesAfterNewerOnesChangesNothing() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId order = placed(floor, "steak");
            floor.awaitAgreement();
            Copy late = floor.grill().cable().copyOf("PUT /api/tickets/", true);
            floor.grill().bump(order);
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, order);
            floor.awaitAgreement();
            floor.pass().recall(order);
            floor.ledger().awaitFact(FloorEvent.TicketRecalled.class, order);

            assertThat(late.arrive()).startsWith("HTTP/1.1 200");

            floor.awaitAgreement();
            assertThat(floor.client().openTickets(Protocol.ALL_STATIONS).tickets()).hasSize(1);
            assertThat(floor.grill().shows(order)).isTrue();
            assertThat(floor.ledger().facts()).hasSize(3);
        }
    }

    private static OrderId placed(Restaurant floor, String... items) {
        OrderId order = floor.counter().place(items);
        floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
        return order;
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
