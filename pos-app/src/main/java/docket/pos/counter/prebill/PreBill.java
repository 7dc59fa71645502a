package docket.pos.counter.prebill;

import docket.model.Money;
import docket.model.Shop;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.counter.order.LineDetails;
import docket.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the orders of some guests come to, in the words that are written for them. Pure.
///
/// @param place the table, or the number of an order that has none
/// @param sums total and due, and what was paid where something was
/// @param notes what the guests must know of it
public record PreBill(
        String shop,
        String place,
        String when,
        List<Part> parts,
        List<Row> sums,
        List<String> notes) {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// One order.
    public record Part(String number, List<Row> rows) {}

    /// A line of the paper.
    ///
    /// @param details what belongs to it in smaller letters; `""`: nothing
    /// @param amount `""`: none of its own
    public record Row(String text, String details, String amount) {}

    /// The bill of orders of one table, as they are now.
    ///
    /// @param orders at least one
    static PreBill of(List<Order> orders, Shop shop, Instant now, Texts texts) {
        String currency = shop.currency();
        return new PreBill(
                shop.name(),
                place(orders, texts),
                DAY_AND_TIME.format(now.atZone(shop.zone())),
                orders.stream().map(order -> part(order, texts, currency)).toList(),
                sums(orders, texts, currency),
                List.of(texts.text("preBill.tax." + shop.tax()), texts.text("preBill.noReceipt")));
    }

    private static String place(List<Order> orders, Texts texts) {
        String tables =
                orders.stream()
                        .map(Order::table)
                        .filter(table -> !table.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return tables.isEmpty() ? orders.getFirst().number() : texts.text("table", tables);
    }

    private static Part part(Order order, Texts texts, String currency) {
        return new Part(
                order.number(),
                order.together().stream()
                        .filter(line -> line.status().isLive())
                        .map(line -> row(line, texts, currency))
                        .toList());
    }

    private static Row row(OrderLine line, Texts texts, String currency) {
        return new Row(
                LineDetails.brief(line, texts),
                texts.choices(line.modifiers()).collect(Collectors.joining(" · ")),
                LineDetails.amount(line, texts, currency));
    }

    private static List<Row> sums(List<Order> orders, Texts texts, String currency) {
        Money total = Money.sum(orders.stream().map(Order::total));
        Money paid = Money.sum(orders.stream().map(Order::paid));
        Money due = Money.sum(orders.stream().map(Order::due));
        var sums = new ArrayList<Row>();
        sums.add(new Row(texts.text("order.total"), "", texts.amount(total, currency)));
        if (paid.isPositive()) {
            sums.add(new Row(texts.text("preBill.paid"), "", texts.amount(paid, currency)));
            sums.add(new Row(texts.text("payment.due"), "", texts.amount(due, currency)));
        }
        return List.copyOf(sums);
    }
}
