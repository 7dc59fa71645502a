package docket.pos.counter.board;

import docket.model.Money;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.ui.Texts;
import java.util.List;

/// An open order as the board shows it.
///
/// @param minutes since it was placed
/// @param pay what is due, or that nothing is
record OrderCard(Order order, String title, long minutes, List<Line> lines, String pay) {
    /// One line of the order.
    ///
    /// @param status how far it is, in words
    record Line(String text, LineStatus state, String status) {}

    static OrderCard of(Order order, long minutes, Texts texts, String currency) {
        String place =
                order.table().isEmpty()
                        ? texts.text("type." + order.type())
                        : texts.text("table", order.table());
        return new OrderCard(
                order,
                order.number() + " · " + place,
                minutes,
                order.lines().stream().map(line -> line(line, texts)).toList(),
                pay(order, texts, currency));
    }

    private static Line line(OrderLine line, Texts texts) {
        return new Line(
                line.quantity() + " × " + texts.name(line.name(), line.names()),
                line.status(),
                texts.text("line." + line.status()));
    }

    private static String pay(Order order, Texts texts, String currency) {
        if (order.due().isPositive()) {
            return texts.text("board.due", texts.amount(order.due(), currency));
        }
        return order.due().isZero()
                ? texts.text("board.paid")
                : texts.text(
                        "board.giveBack", texts.amount(Money.ZERO.minus(order.due()), currency));
    }

    boolean isReady() {
        return order.isReady();
    }
}
