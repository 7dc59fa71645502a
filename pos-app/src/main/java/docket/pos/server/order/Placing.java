package docket.pos.server.order;

import docket.model.OrderRules;
import docket.model.OrderType;
import docket.model.order.NewOrder;
import java.util.function.Function;

/// On which terms an order is placed.
///
/// @param numbers what people call it
/// @param rules what is asked of it, by its type
public record Placing(OrderNumbers numbers, Function<OrderType, OrderRules> rules) {
    /// Says no to an order that lacks what is asked of it.
    void require(NewOrder order) {
        rules.apply(order.type()).require(order.tableText(), order.guestCount(), order.guestName());
    }
}
