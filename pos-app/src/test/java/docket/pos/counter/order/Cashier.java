package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Selling;
import docket.model.menu.Slot;
import docket.model.menu.Variant;
import docket.pos.counter.CounterStage;
import java.util.List;

/// A cashier at order entry, for tests of its parts: what is tapped there, and what is read.
record Cashier(CounterStage counter) {
    void sellOut(String name) {
        var sold = new Availability(AvailabilityStatus.SOLD_OUT, null);
        counter.server.change(counter.item(name).with(sold));
    }

    /// The item with other choices.
    MenuItem offering(MenuItem item, ModifierGroup... groups) {
        return made(item, List.of(groups), List.of(), List.of());
    }

    /// The item in other sizes.
    MenuItem coming(MenuItem item, Variant... variants) {
        return made(item, item.modifierGroups(), List.of(variants), List.of());
    }

    /// The item as a combo of these slots.
    MenuItem combining(MenuItem item, Slot... slots) {
        return made(item, List.of(), List.of(), List.of(slots));
    }

    private static MenuItem made(
            MenuItem item, List<ModifierGroup> groups, List<Variant> variants, List<Slot> slots) {
        return new MenuItem(
                item.id(),
                item.categoryId(),
                item.name(),
                item.names(),
                item.price(),
                item.colour(),
                item.availability(),
                slots.isEmpty() ? item.stationIds() : List.of(),
                groups,
                item.imageUrl(),
                item.version() + 1,
                item.kitchenName(),
                item.allergens(),
                item.diets(),
                variants,
                item.taxClass(),
                slots,
                null);
    }

    /// The item sold in another way.
    MenuItem sold(MenuItem item, Selling selling) {
        return CounterStage.selling(item, selling);
    }

    void choose(String group, String modifier) {
        var item =
                counter.order
                        .known()
                        .menu()
                        .item(counter.order.editor().selectedLine().orElseThrow().itemId());
        ModifierGroup found =
                item.allModifierGroups()
                        .filter(g -> g.names().in("en", g.name()).equals(group))
                        .findFirst()
                        .orElseThrow();
        counter.order
                .choices()
                .toggle(
                        found.modifiers().stream()
                                .filter(m -> m.names().in("en", m.name()).equals(modifier))
                                .findFirst()
                                .orElseThrow(),
                        found);
    }

    Tile tile(String name) {
        return counter.order.tiles().tilesProperty().get().stream()
                .filter(tile -> tile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void assertPanel(String total, String... rows) {
        List<String> shown =
                counter.order.getPanel().linesProperty().get().stream().map(Cashier::text).toList();
        assertThat(shown).containsExactly(rows);
        assertThat(counter.order.getPanel().getTotalText()).isEqualTo(total);
    }

    private static String text(LineRow row) {
        String details = row.details().isEmpty() ? "" : " (" + row.details() + ")";
        String sent = row.sent() == null ? "" : " " + row.sent();
        return row.quantity() + " " + row.name() + details + " " + row.total() + sent;
    }
}
