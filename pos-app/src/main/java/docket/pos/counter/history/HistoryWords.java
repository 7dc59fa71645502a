package docket.pos.counter.history;

import docket.model.Money;
import docket.model.Shop;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.payment.Payment;
import docket.pos.counter.order.LineDetails;
import docket.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/// Says what an order was, in the language that is chosen now.
///
/// @param today the business day
record HistoryWords(Texts texts, Shop shop, LocalDate today) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm");

    HistoryRow row(Order order) {
        return new HistoryRow(
                order,
                when(order),
                place(order),
                order.lines().stream()
                        .filter(line -> line.status().isLive() && line.partOf() == null)
                        .map(this::brief)
                        .collect(Collectors.joining(", ")),
                amount(order.total()),
                state(order));
    }

    private String place(Order order) {
        String where =
                order.table().isEmpty()
                        ? texts.text("type." + order.type())
                        : texts.text("table", order.table());
        return order.guestName() == null ? where : where + " · " + order.guestName();
    }

    private String when(Order order) {
        DateTimeFormatter form = order.businessDay().equals(today) ? TIME : DAY_AND_TIME;
        return form.format(order.placedAt().atZone(shop.zone()));
    }

    String time(Instant moment) {
        return DAY_AND_TIME.format(moment.atZone(shop.zone()));
    }

    private String state(Order order) {
        return order.isOpen()
                ? texts.text(order.due().isPositive() ? "history.open" : "history.openPaid")
                : texts.text("history.state." + order.status());
    }

    /// A line without its choices.
    private String brief(OrderLine line) {
        return LineDetails.brief(line, texts);
    }

    /// A line with its choices.
    String line(OrderLine line) {
        String details = LineDetails.of(line, texts);
        return details.isEmpty() ? brief(line) : brief(line) + "  ·  " + details;
    }

    String amount(OrderLine line) {
        return LineDetails.amount(line, texts, shop.currency());
    }

    String payment(Payment payment) {
        String what = texts.text("tender." + payment.tender()) + "  " + time(payment.at());
        return payment.refundedAt() == null ? what : texts.text("history.givenBack", what);
    }

    String amount(Money money) {
        return texts.amount(money, shop.currency());
    }
}
