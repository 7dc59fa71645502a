package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An evening in which nothing goes wrong.
final class ServiceTest {
    @TempDir Path folder = Path.of("");

    @Test
    void anOrderOfTheJoinedCounterIsOnEveryScreenUntilItIsServedPaidAndClosed() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId order = floor.counter().place("bulgogi-burger", "fries", "cola");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
            floor.awaitAgreement();
            assertThat(floor.hostCounter().order(order)).isPresent();
            assertThat(floor.grill().shows(order)).isTrue();
            assertThat(floor.pass().shows(order)).isTrue();

            floor.grill().bump(order);
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, order);
            floor.awaitAgreement();
            assertThat(floor.grill().shows(order)).isFalse();
            assertThat(floor.pass().shows(order)).isTrue();

            floor.pass().bump(order);
            await().until(() -> floor.hostCounter().order(order).map(Order::isReady).orElse(false));
            floor.hostCounter().serve(order);
            floor.ledger().awaitFact(FloorEvent.OrderServed.class, order);
            floor.awaitAgreement();
            floor.counter().pay(order);
            floor.ledger().awaitFact(FloorEvent.OrderClosed.class, order);

            floor.awaitAgreement();
            assertThat(floor.stations())
                    .allSatisfy(station -> assertThat(station.order(order)).isEmpty());
            assertThat(floor.client().order(order).due().isZero()).isTrue();
            assertThat(floor.ledger().storyOf(order))
                    .containsExactly(
                            FloorEvent.OrderPlaced.class,
                            FloorEvent.TicketBumped.class,
                            FloorEvent.TicketBumped.class,
                            FloorEvent.TicketBumped.class,
                            FloorEvent.OrderServed.class,
                            FloorEvent.PaymentTaken.class,
                            FloorEvent.OrderClosed.class);
        }
    }

    @Test
    void whatIsAddedVoidedAndRecalledIsOnEveryScreen() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId order = floor.counter().place("bulgogi-burger", "cola");
            var placed = floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
            floor.awaitAgreement();

            floor.hostCounter().add(order, "fries");
            floor.ledger().awaitFact(FloorEvent.LinesAdded.class, order);
            floor.awaitAgreement();
            floor.counter().voidLine(order, placed.order().lines().getLast().id());
            floor.ledger().awaitFact(FloorEvent.LineVoided.class, order);
            floor.awaitAgreement();
            floor.grill().bump(order);
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, order);
            floor.awaitAgreement();
            assertThat(floor.grill().shows(order)).isFalse();
            floor.grill().recall(order);
            floor.ledger().awaitFact(FloorEvent.TicketRecalled.class, order);

            floor.awaitAgreement();
            assertThat(floor.grill().shows(order)).isTrue();
            Order now = floor.client().order(order);
            assertThat(now.lines())
                    .extracting(OrderLine::status)
                    .containsExactly(LineStatus.FIRED, LineStatus.VOIDED, LineStatus.FIRED);
            assertThat(floor.ledger().facts()).hasSize(5);
        }
    }
}
