package docket.model.event;

import docket.model.menu.MenuItem;
import docket.model.order.Order;
import docket.model.table.Visit;
import docket.model.ticket.Ticket;
import java.util.List;
import java.util.function.BiFunction;

/// Names what happened to an order.
@FunctionalInterface
public interface OrderFact {
    /// The fact.
    ///
    /// @param order as it is after it
    /// @param tickets those that changed
    /// @param items those that are counted and of which there are now more or fewer
    /// @param visits those of the order's table that changed with it
    FloorEvent of(Order order, List<Ticket> tickets, List<MenuItem> items, List<Visit> visits);

    /// A fact that neither takes anything nor gives it back, and that no visit begins or ends with.
    static OrderFact of(BiFunction<Order, List<Ticket>, FloorEvent> event) {
        return (order, tickets, items, visits) -> event.apply(order, tickets);
    }
}
