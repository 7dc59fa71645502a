package docket.pos.counter.order;

import docket.model.menu.Menu;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Enters once more what was sent before, as far as it can be had now: an order as a new one, or
/// the last round of an order that is added to. Nothing is sent by it. Confined to the screens'
/// thread.
public final class SentAgain {
    private final DraftBook drafts;
    private final DraftEditor editor;
    private final Supplier<Menu> menu;
    private final Texts texts;
    private final Notices notices;

    SentAgain(
            DraftBook drafts,
            DraftEditor editor,
            Supplier<Menu> menu,
            Texts texts,
            Notices notices) {
        this.drafts = drafts;
        this.editor = editor;
        this.menu = menu;
        this.texts = texts;
        this.notices = notices;
    }

    /// Begins an order of what another one had.
    public void order(Order before) {
        drafts.beginAgain(before);
        enter(paidFor(before), before.number());
    }

    /// Adds what the last Send of an order brought.
    void round(Order order) {
        enter(lastRound(order), order.number());
    }

    /// What the last Send brought that the guests still have; empty where there is nothing. The
    /// parts of a combo are of its round, whenever they were fired.
    static List<OrderLine> lastRound(Order order) {
        List<OrderLine> all = paidFor(order);
        int last =
                all.stream()
                        .filter(line -> line.partOf() == null)
                        .mapToInt(OrderLine::batch)
                        .max()
                        .orElse(0);
        return all.stream()
                .filter(line -> order.headOf(line).orElse(line).batch() == last)
                .toList();
    }

    /// What was made anew for nothing is no wish of the guests.
    private static List<OrderLine> paidFor(Order order) {
        return order.lines().stream()
                .filter(line -> line.status().isLive() && line.remakeOf() == null)
                .toList();
    }

    private void enter(List<OrderLine> lines, String number) {
        Menu now = menu.get();
        List<OrderLine> had =
                lines.stream()
                        .filter(
                                line ->
                                        now.find(line.itemId())
                                                .filter(item -> now.supply().of(item).isPublished())
                                                .isPresent())
                        .toList();
        editor.add(had);
        notices.say(
                had.size() == lines.size()
                        ? texts.text("order.again", number)
                        : texts.text("order.againLess", number, missing(lines, had)));
    }

    private String missing(List<OrderLine> lines, List<OrderLine> had) {
        return lines.stream()
                .filter(line -> !had.contains(line))
                .map(line -> texts.name(line.called()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
