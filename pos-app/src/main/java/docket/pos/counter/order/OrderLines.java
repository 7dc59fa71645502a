package docket.pos.counter.order;

import docket.model.Money;
import docket.model.Names;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Supply;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns lines, sent and drafted, into the rows of the order's panel.
///
/// @param menu at the prices that are charged now
/// @param currency ISO 4217 code that the amounts are in
/// @param states how far the lines are that were sent
/// @param before what a piece of a line cost before its price changed by itself
record OrderLines(
        Texts texts,
        Menu menu,
        String currency,
        LineStates states,
        Function<LineId, Optional<Money>> before) {
    List<LineRow> of(Optional<Order> order, Draft draft) {
        var rows = new ArrayList<LineRow>();
        String heading = "";
        for (OrderLine line : order.map(OrderLines::sent).orElse(List.of())) {
            Integer block = order.orElseThrow().headOf(line).orElse(line).course();
            String now = heading("order.sentLines", block);
            rows.add(row(line, block, now.equals(heading) ? "" : now));
            heading = now;
        }
        String section = order.isPresent() ? "order.newLines" : "";
        heading = "";
        for (DraftLine line : byCourse(draft.lines(), line -> course(line, draft))) {
            Integer block = course(line, draft);
            String now = heading(section, block);
            rows.add(row(line, block, now.equals(heading) ? "" : now));
            heading = now;
        }
        return rows;
    }

    /// Lines that are entered elsewhere, as far as the menu has them.
    List<LineRow> of(List<DraftLine> entered) {
        return entered.stream()
                .filter(line -> menu.find(line.itemId()).isPresent())
                .map(line -> row(line, null, ""))
                .toList();
    }

    /// What was taken off before the kitchen heard of it is not shown.
    private static List<OrderLine> sent(Order order) {
        List<OrderLine> shown =
                order.together().stream()
                        .filter(line -> line.status() != LineStatus.REMOVED)
                        .toList();
        return byCourse(shown, line -> order.headOf(line).orElse(line).course());
    }

    /// The course that a line stands at: a part with its combo.
    private static @Nullable Integer course(DraftLine line, Draft draft) {
        DraftPart part = line.part();
        return draft.lines().stream()
                .filter(head -> part != null && head.id().equals(part.head()))
                .findFirst()
                .orElse(line)
                .served()
                .course();
    }

    private static <T> List<T> byCourse(List<T> lines, Function<T, @Nullable Integer> course) {
        return lines.stream()
                .sorted(
                        Comparator.comparing(
                                course, Comparator.nullsFirst(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    /// The course of a part that comes apart from its combo.
    private String apart(@Nullable Integer own, @Nullable Integer block) {
        return own == null || own.equals(block) ? "" : texts.text("order.courseOf", own);
    }

    /// What a line costs; a part that costs nothing on top of its combo says nothing.
    private String amount(DraftLine line) {
        Money total = line.total(menu);
        return line.isPart() && total.isZero() ? "" : texts.amount(total, currency);
    }

    /// Whether lines are sent or new, and their course.
    private String heading(String section, @Nullable Integer course) {
        return Stream.of(
                        section.isEmpty() ? "" : texts.text(section),
                        course == null ? "" : texts.text("order.courseOf", course))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private LineRow row(OrderLine line, @Nullable Integer block, String heading) {
        boolean isPart = line.partOf() != null;
        return new LineRow(
                line.id(),
                heading,
                line.quantity(),
                texts.name(line.called()),
                LineDetails.joined(
                        Stream.of(apart(line.course(), block)), LineDetails.of(line, texts)),
                "",
                LineDetails.amount(line, texts, currency),
                line.status(),
                states.of(line),
                isPart);
    }

    private LineRow row(DraftLine line, @Nullable Integer block, String heading) {
        MenuItem item = menu.item(line.itemId());
        Stream<String> choices = texts.choices(line.chosen().of(item).sold());
        Stream<String> how =
                Stream.of(
                        apart(line.served().course(), block),
                        line.served().isHeld() ? texts.text("order.hold") : "",
                        LineDetails.seat(line.served().seat(), texts));
        return new LineRow(
                line.id(),
                heading,
                line.quantity(),
                texts.name(line.called(item)),
                LineDetails.joined(Stream.concat(how, choices), line.note()),
                trouble(line, item),
                amount(line),
                null,
                "",
                line.isPart());
    }

    /// What of a line cannot be had any more, and that it costs something else now.
    private String trouble(DraftLine line, MenuItem item) {
        Supply supply = menu.supply();
        Stream<String> whole =
                supply.of(item).isPublished()
                        ? Stream.of()
                        : Stream.of(name(item.name(), item.names()));
        String out =
                Stream.concat(
                                whole,
                                line.chosen()
                                        .soldOut(item, supply)
                                        .map(modifier -> name(modifier.name(), modifier.names())))
                        .collect(Collectors.joining(", "));
        Stream<String> gone = out.isEmpty() ? Stream.of() : Stream.of(texts.text("order.out", out));
        Stream<String> repriced =
                before
                        .apply(line.id())
                        .map(was -> texts.text("order.priceWas", texts.amount(was, currency)))
                        .stream();
        Stream<String> unpriced =
                line.lacksPrice() ? Stream.of(texts.text("order.noPrice")) : Stream.of();
        return Stream.concat(Stream.concat(gone, repriced), unpriced)
                .collect(Collectors.joining(" · "));
    }

    private String name(String name, Names names) {
        return texts.name(name, names);
    }
}
