package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.CommandId;
import docket.model.MovableClock;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays of orders once their facts are forgotten and the store is packed.
final class KeptBytesTest {
    private static final int ORDERS = 150;
    private static final int BYTES_AN_ORDER = 3 * 1024;

    @TempDir Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void anOrderTakesNoMoreThanThreeKilobytes() throws Exception {
        try (var restaurant = SmallRestaurant.open(folder, clock)) {
            for (int i = 0; i < ORDERS; i++) {
                live(restaurant);
            }
            assertThat(count(restaurant, "event_log")).isGreaterThan(6 * ORDERS);

            // A fact is known for seven days.
            clock.move(Duration.ofDays(8));
            restaurant.letIn("a display");
            restaurant.keepHouse();

            assertThat(count(restaurant, "event_log")).isOne();
            assertThat(count(restaurant, "kept_log")).isOne();
            assertThat(count(restaurant, "orders")).isEqualTo(ORDERS);
            long bytes = Files.size(folder.resolve("docket.mv.db"));
            assertThat(bytes / ORDERS).isLessThanOrEqualTo(BYTES_AN_ORDER);
        }
    }

    private static int count(SmallRestaurant restaurant, String table) {
        return Integer.parseInt(restaurant.texts("select count(*) from " + table).getFirst());
    }

    /// An order of three lines at three stations from its placing to its closing.
    private void live(SmallRestaurant restaurant) {
        clock.move(Duration.ofSeconds(30));
        var id = new OrderId(UUID.randomUUID());
        List<NewLine> lines =
                Stream.of("americano", "cheeseburger", "fries").map(KeptBytesTest::line).toList();
        var wanted = new NewOrder(OrderType.TAKEAWAY, null, null, null, lines);
        Order placed = restaurant.orders().place(SmallRestaurant.TILL, id, wanted).value();
        for (var line : placed.lines()) {
            restaurant
                    .tickets()
                    .change(
                            SmallRestaurant.TILL,
                            fresh(),
                            TicketId.of(id, line.stationIds().getFirst()),
                            new ChangeTicketStatus(TicketStatus.DONE, 1, null));
        }
        var payment =
                new TakePayment(
                        new PaymentId(UUID.randomUUID()), Tender.CARD, placed.total(), null, null);
        Order paid = restaurant.payments().take(SmallRestaurant.TILL, id, payment).value();
        Order served = change(restaurant, paid, OrderTarget.SERVED);
        assertThat(change(restaurant, served, OrderTarget.CLOSED).isOpen()).isFalse();
    }

    private static Order change(SmallRestaurant restaurant, Order seen, OrderTarget to) {
        var change = new ChangeOrderStatus(to, seen.version(), null);
        return restaurant.orders().change(SmallRestaurant.TILL, fresh(), seen.id(), change).value();
    }

    private static NewLine line(String item) {
        return new NewLine(new LineId(UUID.randomUUID()), new ItemId(item), 2, null, "no onion");
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }
}
