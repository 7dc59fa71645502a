package docket.pos.counter.order;

import docket.model.Names;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.order.ModifierChoice;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns lines, sent and drafted, into the rows of the order's panel.
///
/// @param currency ISO 4217 code that the amounts are in
record OrderLines(Texts texts, Menu menu, String currency) {
    List<LineRow> of(Optional<Order> order, Draft draft) {
        var rows = new ArrayList<LineRow>();
        order.ifPresent(sent -> sent.lines().forEach(line -> rows.add(row(line))));
        draft.lines().forEach(line -> rows.add(row(line)));
        return rows;
    }

    private LineRow row(OrderLine line) {
        return new LineRow(
                line.id(),
                line.quantity(),
                texts.name(line.name(), line.names()),
                LineDetails.of(line, texts),
                texts.amount(line.total(), currency),
                line.status());
    }

    private LineRow row(DraftLine line) {
        MenuItem item = menu.item(line.itemId());
        Stream<String> choices =
                line.modifiers().stream().flatMap(choice -> text(choice, item).stream());
        return new LineRow(
                line.id(),
                line.quantity(),
                name(item.name(), item.names()),
                LineDetails.joined(choices, line.note()),
                texts.amount(line.total(menu), currency),
                null);
    }

    private Optional<String> text(ModifierChoice choice, MenuItem item) {
        return item.modifier(choice.id())
                .map(
                        modifier ->
                                LineDetails.times(
                                        choice.count(), name(modifier.name(), modifier.names())));
    }

    private String name(String name, Names names) {
        return texts.name(name, names);
    }
}
