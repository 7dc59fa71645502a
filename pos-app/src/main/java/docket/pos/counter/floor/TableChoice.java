package docket.pos.counter.floor;

import docket.model.table.Area;
import docket.model.table.FloorPlan;
import docket.model.table.Table;
import docket.pos.counter.floor.Neighbours.Direction;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Which area is shown and which of the tables is selected: by a tap, the arrows, or the letters of
/// its label. Confined to the screens' thread.
public final class TableChoice {
    private final Runnable changed;
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private FloorPlan plan = FloorPlan.NONE;
    private int shown;
    private @Nullable String label;

    /// @param changed run after another area or table was chosen
    TableChoice(Runnable changed) {
        this.changed = changed;
    }

    /// What was typed of a table's label.
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    public String getTyped() {
        return typed.get();
    }

    /// Chooses from the tables that stand there now.
    void follow(FloorPlan now) {
        plan = now;
        shown = Math.clamp(shown, 0, Math.max(0, plan.areas().size() - 1));
    }

    /// The place of the area that is shown.
    int area() {
        return shown;
    }

    /// The tables of the area that is shown.
    List<Table> tables() {
        return plan.areas().isEmpty() ? List.of() : plan.areas().get(shown).tables();
    }

    /// The selected table, where it is of the area that is shown.
    Optional<Table> table() {
        return tables().stream().filter(table -> table.label().equals(label)).findFirst();
    }

    /// Shows an area.
    public void showArea(int index) {
        if (index >= 0 && index < plan.areas().size()) {
            shown = index;
            letGo();
        }
    }

    /// Goes on to the next area, or back.
    public void showAreaBy(int steps) {
        int count = plan.areas().size();
        if (count > 0) {
            showArea(Math.floorMod(shown + steps, count));
        }
    }

    /// Selects a table, and shows its area.
    public void select(String wanted) {
        List<Area> all = plan.areas();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).tables().stream().anyMatch(table -> table.label().equals(wanted))) {
                shown = i;
            }
        }
        label = wanted;
        changed.run();
    }

    /// Goes on to the next table in a direction; to the first one where none is selected.
    void selectNext(Direction way) {
        typed.set("");
        List<Table> tables = tables();
        Optional<Table> next =
                table().map(from -> Neighbours.next(tables, from, way))
                        .orElseGet(() -> tables.stream().findFirst());
        next.ifPresent(table -> select(table.label()));
    }

    /// Types one more letter of a table's label; a table that is called so is selected, and no
    /// other stays so. Where no label goes on like that, another one begins.
    public void type(String letter) {
        String longer = typed.get() + letter;
        typed.set(
                plan.tables().stream().anyMatch(table -> begins(table, longer)) ? longer : letter);
        named(typed.get()).ifPresentOrElse(table -> select(table.label()), this::selectNone);
    }

    private void selectNone() {
        label = null;
        changed.run();
    }

    private static boolean begins(Table table, String letters) {
        return table.label().regionMatches(true, 0, letters, 0, letters.length())
                || number(table).startsWith(letters);
    }

    private static String number(Table table) {
        return table.label().replaceAll("\\D", "");
    }

    /// Takes the last letter back.
    public void erase() {
        String before = typed.get();
        typed.set(before.isEmpty() ? "" : before.substring(0, before.length() - 1));
    }

    /// Forgets the letters: the next one begins a label.
    void endTyping() {
        typed.set("");
    }

    /// Lets go of the table.
    void letGo() {
        typed.set("");
        selectNone();
    }

    /// The table of this label, of the area that is shown before the others; else the one whose
    /// number it is.
    private Optional<Table> named(String wanted) {
        return called(tables(), wanted).or(() -> called(plan.tables(), wanted));
    }

    private static Optional<Table> called(List<Table> tables, String wanted) {
        return tables.stream()
                .filter(table -> table.label().equalsIgnoreCase(wanted))
                .findFirst()
                .or(
                        () ->
                                tables.stream()
                                        .filter(table -> number(table).equals(wanted))
                                        .findFirst());
    }
}
