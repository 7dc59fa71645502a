package docket.wire;

import docket.model.Money;
import docket.model.order.Order;
import docket.model.table.VisitId;
import java.util.List;

/// What the guests of a visit ordered.
///
/// @param orders the numbers of its orders, oldest first
/// @param total of those that were not called off
public record VisitBill(VisitId visitId, List<String> orders, Money total) {
    public VisitBill {
        orders = List.copyOf(orders);
    }

    /// Adds it up.
    public static VisitBill of(VisitId visit, List<Order> orders) {
        return new VisitBill(
                visit,
                orders.stream().map(Order::number).toList(),
                Money.sum(orders.stream().filter(order -> !order.isCalledOff()).map(Order::total)));
    }
}
