package docket.pos.server.order;

import docket.model.OrderRules;
import docket.model.OrderType;
import docket.model.menu.StationId;
import docket.model.order.NewOrder;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/// On which terms an order is placed.
///
/// @param numbers what people call it
/// @param rules what is asked of it, by its type
/// @param lead how many minutes before it is wanted the kitchen gets it
/// @param reached whether some screen shows a station; what reaches none goes to the catch-all
public record Placing(
        OrderNumbers numbers,
        Function<OrderType, OrderRules> rules,
        IntSupplier lead,
        Predicate<StationId> reached) {
    int leadMinutes() {
        return lead.getAsInt();
    }

    /// Says no to an order that lacks what is asked of it.
    void require(NewOrder order) {
        rules.apply(order.type()).require(order.tableText(), order.guestCount(), order.guestName());
    }
}
