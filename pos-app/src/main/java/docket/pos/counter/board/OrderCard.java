package docket.pos.counter.board;

import docket.model.Money;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.counter.DueText;
import docket.pos.counter.order.LineDetails;
import docket.pos.counter.order.LineStates;
import docket.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An open order as the board shows it.
///
/// @param place where its guests are, and how many
/// @param minutes since it was placed
/// @param due for when it is wanted, and when the kitchen gets it; `""`: for now
/// @param pay what is due, or that nothing is
/// @param delivery how far it has come on its way to the cooks; `""`: not known
/// @param ready in how many minutes it will be ready; `""`: not known
record OrderCard(
        Order order,
        String place,
        long minutes,
        String due,
        List<Line> lines,
        String pay,
        String delivery,
        String ready) {
    /// What the guests have comes last: a long order must not hide what they wait for.
    private static final Comparator<OrderLine> SERVED_LAST =
            Comparator.comparing(line -> line.status() == LineStatus.SERVED);

    /// One line of the order.
    ///
    /// @param details modifiers and note, `""` where there are none
    /// @param status how far it is, in words
    record Line(String text, String details, LineStatus state, String status) {}

    static OrderCard of(
            Order order,
            long minutes,
            Texts texts,
            DueText clock,
            String currency,
            String delivery,
            String ready,
            LineStates states) {
        return new OrderCard(
                order,
                place(order, texts),
                minutes,
                clock.of(order, texts),
                order.together().stream()
                        .filter(line -> line.status() != LineStatus.REMOVED)
                        .sorted(SERVED_LAST)
                        .map(line -> line(line, texts, states))
                        .toList(),
                pay(order, texts, currency),
                delivery,
                ready);
    }

    private static String place(Order order, Texts texts) {
        String place =
                order.table().isEmpty()
                        ? texts.text("type." + order.type())
                        : texts.text("table", order.table());
        String guests = order.guests() == 0 ? "" : texts.text("board.guests", order.guests());
        String name = order.guestName() == null ? "" : order.guestName();
        String waiter = order.waiter() == null ? "" : order.waiter();
        return Stream.of(place, name, guests, waiter)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Line line(OrderLine line, Texts texts, LineStates states) {
        return new Line(
                LineDetails.brief(line, texts),
                LineDetails.of(line, texts),
                line.status(),
                status(line, texts, states));
    }

    private static String status(OrderLine line, Texts texts, LineStates states) {
        String status = states.of(line);
        return line.status() == LineStatus.HELD && line.course() != null
                ? texts.text("order.courseOf", line.course()) + " · " + status
                : status;
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

    /// The same order, so many minutes old.
    OrderCard aged(long now) {
        return new OrderCard(order, place, now, due, lines, pay, delivery, ready);
    }

    /// Whether something of it is to be handed out.
    boolean isReady() {
        return order.isServable();
    }

    /// Whether nothing is left to do but to put it away.
    boolean isOver() {
        return order.isServed() && !order.due().isPositive();
    }
}
