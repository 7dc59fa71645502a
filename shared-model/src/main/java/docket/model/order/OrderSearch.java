package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Names;
import docket.model.payment.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which orders of the past and of today are looked for; what is left out leaves out none.
///
/// @param text each of its words is somewhere in what the order says, in whatever case: its
///     number, table, guest, notes, items, reasons, or an amount in full; `""` for any
/// @param from the first business day; null: from the beginning
/// @param to the last business day; null: until now
public record OrderSearch(
        String text,
        @Nullable OrderStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /// Every order.
    public static final OrderSearch ALL = new OrderSearch("", null, null, null);

    public OrderSearch {
        text = Limits.text("text", text, Limits.NAME);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue("to is %s; it must not be before from, %s".formatted(to, from));
        }
    }

    /// Whether an order is looked for.
    public boolean finds(Order order) {
        LocalDate day = order.businessDay();
        return (status == null || status == order.status())
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (text.isBlank() || isSaidIn(order));
    }

    private boolean isSaidIn(Order order) {
        List<String> said = said(order).map(OrderSearch::lower).toList();
        return Stream.of(lower(text).strip().split("\\s+"))
                .allMatch(word -> said.stream().anyMatch(s -> s.contains(word)) || is(order, word));
    }

    private static Stream<String> said(Order order) {
        return Stream.of(
                        Stream.of(order.number(), order.table(), order.note()),
                        Stream.ofNullable(order.guestName()),
                        Stream.ofNullable(order.reason()),
                        order.lines().stream().flatMap(OrderSearch::said))
                .flatMap(words -> words);
    }

    private static Stream<String> said(OrderLine line) {
        return Stream.of(
                        named(line.name(), line.names()),
                        Stream.of(line.note()),
                        Stream.ofNullable(line.reason()),
                        line.modifiers().stream().flatMap(m -> named(m.name(), m.names())))
                .flatMap(words -> words);
    }

    private static Stream<String> named(String name, Names names) {
        return Stream.concat(Stream.of(name), names.byLanguage().values().stream());
    }

    /// Whether the word is an amount of the order, as people write it.
    private static boolean is(Order order, String word) {
        String digits = word.replaceAll("[.,]", "");
        return Stream.concat(
                        Stream.of(order.total()), order.payments().stream().map(Payment::amount))
                .anyMatch(amount -> digits.equals(Long.toString(amount.minor())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
