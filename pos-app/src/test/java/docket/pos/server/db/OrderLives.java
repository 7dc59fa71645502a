package docket.pos.server.db;

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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Orders of three lines at three stations, each from its placing to its closing, one after the
/// other.
///
/// @param clock the restaurant's, moved by half a minute for each
record OrderLives(MovableClock clock) {
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    void live(SmallRestaurant restaurant, int many) {
        for (int i = 0; i < many; i++) {
            live(restaurant);
        }
    }

    private void live(SmallRestaurant restaurant) {
        clock.move(BETWEEN);
        var id = new OrderId(UUID.randomUUID());
        List<NewLine> lines =
                Stream.of("americano", "cheeseburger", "fries").map(OrderLives::line).toList();
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
        var unused = change(restaurant, served, OrderTarget.CLOSED);
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
