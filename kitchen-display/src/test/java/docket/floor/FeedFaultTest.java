package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.model.Limits;
import docket.model.event.FloorEvent;
import docket.model.order.NewLine;
import docket.model.order.OrderId;
import docket.model.order.VoidLine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a feed suffers on its way to a station.
final class FeedFaultTest {
    @TempDir Path folder = Path.of("");

    @Test
    void aFeedCutBetweenTheCommitAndThePublishingIsCaughtUpWithoutLossOrDoubling()
            throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId seen = floor.counter().place("bulgogi-burger");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, seen);
            floor.awaitAgreement();

            floor.grill().cable().swallowFeed();
            OrderId lost = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, lost);
            assertThat(floor.grill().shows(lost)).isFalse();
            floor.grill().cable().cut();
            floor.grill().cable().letFeedThrough();

            floor.awaitAgreement();
            assertThat(floor.grill().shows(lost)).isTrue();
            assertThat(floor.grill().snapshots()).isEqualTo(1);
        }
    }

    @Test
    void aFactMissingInTheMiddleOfAFeedIsNoticed() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            floor.grill().cable().swallowFeed();
            OrderId lost = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, lost);
            floor.grill().cable().letFeedThrough();
            OrderId next = floor.counter().place("pork-ribs");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, next);

            floor.awaitAgreement();
            assertThat(floor.grill().orders()).containsExactly(lost, next);
        }
    }

    @Test
    void aStationThatDoesNotReadIsDroppedWhileTheOthersStayInStep() throws Exception {
        try (var floor = Restaurant.open(folder);
                var sleeper = Sleeper.at(floor.host(), "bar")) {
            await().until(() -> isThere(floor, "bar"));
            feast(floor.client());
            floor.awaitAgreement();

            await().until(() -> !isThere(floor, "bar"));
            OrderId after = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, after);
            floor.awaitAgreement();
            sleeper.readToTheEnd();
        }
    }

    private static boolean isThere(Restaurant floor, String station) {
        Counter counter = floor.hostCounter();
        return counter.screen().ask(counter.witness()::presence).stations().stream()
                .anyMatch(contact -> contact.station().equals(station));
    }

    /// As long an order as there can be, changed again and again: each fact carries all of it, so
    /// that few of them fill the buffers of a connection.
    private static void feast(DocketClient client) {
        OrderId id = Orders.IDS.order();
        List<NewLine> lines =
                IntStream.range(0, 95)
                        .mapToObj(i -> Orders.line("cola", 1, "x".repeat(Limits.NOTE)))
                        .toList();
        client.place(id, Orders.of(lines));
        lines.stream()
                .limit(30)
                .forEach(
                        line ->
                                client.voidLine(
                                        Orders.IDS.command(),
                                        id,
                                        line.id(),
                                        new VoidLine("changed mind", null)));
    }
}
