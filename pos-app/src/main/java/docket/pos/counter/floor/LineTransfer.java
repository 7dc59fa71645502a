package docket.pos.counter.floor;

import docket.model.event.Floor;
import docket.model.order.Order;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Brings lines of a table's orders to another order: they are picked, then the table is chosen
/// where they go, and, where that has several orders, one of these. Confined to the screens'
/// thread.
public final class LineTransfer {
    private final LinePicker picker;
    private final TableWork work;
    private final ReadOnlyObjectWrapper<List<Order>> choices =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable TableNow from;
    private @Nullable TableNow there;

    LineTransfer(TableWork work, Texts texts) {
        this.work = work;
        picker = new LinePicker(texts);
    }

    LinePicker picker() {
        return picker;
    }

    /// The orders of which one is to take the lines, if not a new one; empty where none is asked
    /// for.
    public ReadOnlyObjectProperty<List<Order>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// Begins to pick; there is nothing to do where nothing was ordered.
    ///
    /// @return whether there are lines to pick
    boolean begin(TableNow table) {
        end();
        if (table.orders().isEmpty()) {
            return false;
        }
        from = table;
        picker.begin(table.orders());
        return true;
    }

    /// Picks from the orders as they are now.
    void follow(Floor floor) {
        TableNow known = from;
        if (known == null) {
            return;
        }
        TableNow now = TableNow.of(floor, known.table());
        from = now;
        if (now.orders().isEmpty()) {
            end();
        } else {
            picker.follow(now.orders());
        }
    }

    /// Brings what is picked to a table: to its order, to a new one where it has none, or to one
    /// that is asked for. On the same table it parts the bill.
    ///
    /// @return whether something was picked
    boolean to(TableNow table) {
        TableNow own = from;
        if (own == null || picker.isEmpty()) {
            return false;
        }
        List<Order> sources = picker.sources();
        boolean isSame = table.label().equals(own.label());
        List<Order> others =
                table.orders().stream().filter(order -> !sources.contains(order)).toList();
        there = table;
        if (others.isEmpty()) {
            intoNew();
        } else if (others.size() == 1 && !isSame) {
            into(others.getFirst());
        } else {
            choices.set(others);
        }
        return true;
    }

    /// Answers which order takes the lines.
    ///
    /// @param index of the choices; one past the last: a new order
    void choose(int index) {
        if (index == choices.get().size()) {
            intoNew();
        } else if (index < choices.get().size()) {
            into(choices.get().get(index));
        }
    }

    private void into(Order order) {
        work.transfer(picker, order);
        end();
    }

    private void intoNew() {
        Optional.ofNullable(there).ifPresent(table -> work.transferToNew(picker, table.label()));
        end();
    }

    void end() {
        from = null;
        there = null;
        choices.set(List.of());
        picker.end();
    }
}
