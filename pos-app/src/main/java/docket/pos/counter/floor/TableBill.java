package docket.pos.counter.floor;

import docket.model.Money;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.counter.order.LineDetails;
import docket.ui.Texts;
import java.util.List;

/// What a table owes, grouped by order.
///
/// @param due what is left to pay of all; `""` where nothing was ordered
record TableBill(List<Part> parts, String due) {
    /// Nothing was ordered.
    static final TableBill NONE = new TableBill(List.of(), "");

    /// One order.
    ///
    /// @param paid what was paid of it; `""` where nothing was
    record Part(Order order, String number, String total, String paid, List<Line> lines) {}

    /// One line of an order.
    record Line(String text, String amount) {}

    static TableBill of(List<Order> orders, Texts texts, String currency) {
        if (orders.isEmpty()) {
            return NONE;
        }
        Money due = Money.sum(orders.stream().map(Order::due));
        return new TableBill(
                orders.stream().map(order -> part(order, texts, currency)).toList(),
                texts.text("floor.due", texts.amount(due, currency)));
    }

    private static Part part(Order order, Texts texts, String currency) {
        return new Part(
                order,
                order.number(),
                texts.amount(order.total(), currency),
                order.paid().isPositive()
                        ? texts.text("floor.paid", texts.amount(order.paid(), currency))
                        : "",
                order.together().stream()
                        .filter(line -> line.status().isLive())
                        .map(line -> line(line, texts, currency))
                        .toList());
    }

    private static Line line(OrderLine line, Texts texts, String currency) {
        return new Line(LineDetails.brief(line, texts), LineDetails.amount(line, texts, currency));
    }
}
