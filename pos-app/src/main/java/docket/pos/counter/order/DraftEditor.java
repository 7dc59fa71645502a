package docket.pos.counter.order;

import docket.client.Ids;
import docket.model.Limits;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Changes the draft, one tap at a time; every change is on its way to the disk at once. Confined
/// to the screens' thread.
public final class DraftEditor {
    private final Ids ids;
    private final DraftFile file;
    private final ReadOnlyObjectWrapper<Drafts> drafts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LineId> selected = new ReadOnlyObjectWrapper<>();

    /// Takes up the drafts that the last run left.
    DraftEditor(Ids ids, DraftFile file) {
        this.ids = ids;
        this.file = file;
        drafts.set(
                file.load()
                        .orElseGet(
                                () ->
                                        new Drafts(
                                                Draft.empty(ids.order(), OrderType.DINE_IN),
                                                List.of())));
    }

    public ReadOnlyObjectProperty<Drafts> draftsProperty() {
        return drafts.getReadOnlyProperty();
    }

    /// The line that the panel's buttons and keys are about: of the draft, or sent before.
    public ReadOnlyObjectProperty<@Nullable LineId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Draft draft() {
        return drafts.get().current();
    }

    public Optional<DraftLine> selectedLine() {
        return draft().lines().stream()
                .filter(line -> line.id().equals(selected.get()))
                .findFirst();
    }

    public void select(@Nullable LineId line) {
        selected.set(line);
    }

    void add(MenuItem item) {
        Optional<DraftLine> same =
                draft().lines().stream().filter(line -> line.isPlain(item)).findFirst();
        if (same.isPresent()) {
            selected.set(same.get().id());
            changeQuantity(1);
        } else {
            var line = DraftLine.fresh(ids.line(), item);
            selected.set(line.id());
            set(draft().with(line));
        }
    }

    /// Adds to the selected line's pieces, or takes away; a line of none is gone.
    public void changeQuantity(int by) {
        selectedLine()
                .ifPresent(
                        line -> {
                            int count = Math.min(line.quantity() + by, Limits.QUANTITY);
                            if (count <= 0) {
                                remove();
                            } else {
                                change(known -> known.withQuantity(count));
                            }
                        });
    }

    /// Takes the selected line out; the line before it is selected then.
    public void remove() {
        selectedLine()
                .ifPresent(
                        line -> {
                            int at = Math.max(0, draft().lines().indexOf(line) - 1);
                            List<DraftLine> left = draft().without(line.id()).lines();
                            selected.set(left.isEmpty() ? null : left.get(at).id());
                            set(draft().without(line.id()));
                        });
    }

    /// Switches a modifier of the selected line. In a group that takes one, the other goes off; a
    /// group that must have some keeps them.
    ///
    /// @return whether the group had room for it
    boolean toggle(Modifier modifier, ModifierGroup group) {
        Optional<DraftLine> line = selectedLine();
        if (line.isEmpty()) {
            return true;
        }
        boolean isOn = line.get().count(modifier.id()) > 0;
        if (isOn) {
            if (line.get().count(group) - line.get().count(modifier.id()) >= group.least()) {
                change(known -> known.with(modifier.id(), 0));
            }
            return true;
        }
        if (group.most() == 1) {
            change(known -> known.without(group).with(modifier.id(), 1));
            return true;
        }
        return countUp(modifier, group);
    }

    /// Takes a modifier of the selected line once more.
    ///
    /// @return whether the group had room for it
    boolean countUp(Modifier modifier, ModifierGroup group) {
        boolean hasRoom =
                selectedLine().filter(line -> line.count(group) < group.most()).isPresent();
        if (hasRoom) {
            change(line -> line.with(modifier.id(), line.count(modifier.id()) + 1));
        }
        return hasRoom;
    }

    /// Takes a modifier of the selected line once less.
    void countDown(Modifier modifier, ModifierGroup group) {
        boolean spare =
                selectedLine().filter(line -> line.count(group) > group.least()).isPresent();
        if (spare) {
            change(line -> line.with(modifier.id(), line.count(modifier.id()) - 1));
        }
    }

    public void noteLine(String note) {
        change(line -> line.withNote(shortened(note)));
    }

    public void noteOrder(String note) {
        if (!draft().adding()) {
            set(draft().withNote(shortened(note)));
        }
    }

    private static String shortened(String note) {
        return note.substring(0, Math.min(note.length(), Limits.NOTE)).strip();
    }

    public void chooseType(OrderType type) {
        if (!draft().adding()) {
            set(draft().withType(type));
        }
    }

    public void chooseTable(String table) {
        String label = table.strip();
        boolean changes = !label.equals(draft().table());
        if (changes && !draft().adding() && label.length() <= Limits.TABLE) {
            set(draft().withTable(label));
        }
    }

    public void changeGuests(int by) {
        if (!draft().adding() && draft().type() == OrderType.DINE_IN) {
            set(draft().withGuests(Math.clamp(draft().guests() + (long) by, 0, Limits.GUESTS)));
        }
    }

    /// The lines of the draft join an order that was sent.
    void join(Order order) {
        set(draft().joining(order));
    }

    /// Goes on with an order that was sent; what is on the screen is put aside.
    void open(Order order) {
        if (!draft().isEmpty() && !draft().orderId().equals(order.id())) {
            park();
        }
        join(order);
    }

    /// The order that the lines were to join is gone: they become one of their own.
    void leave() {
        set(draft().isEmpty() ? fresh() : draft().alone(ids.order()));
    }

    /// Begins anew; the draft is gone.
    public void clear() {
        selected.set(null);
        set(fresh());
    }

    /// Shows an empty draft. The disk keeps the old one until [#keep], so that a crash in between
    /// finds the draft or its command, never neither.
    void startNext() {
        selected.set(null);
        drafts.set(drafts.get().with(fresh()));
    }

    /// Writes what is on the screen to the disk.
    void keep() {
        file.save(drafts.get());
    }

    /// Puts the draft aside and begins anew.
    public void park() {
        if (!draft().isEmpty()) {
            selected.set(null);
            set(drafts.get().parking(draft()).with(fresh()));
        }
    }

    /// Takes up what was put aside first.
    public void resume() {
        selected.set(null);
        set(drafts.get().resumed());
    }

    /// What the server did not take comes back: on the screen where that is empty, else put aside,
    /// so that two orders never mix.
    void takeBack(Draft sent) {
        Draft again = sent.adding() ? sent : sent.alone(ids.order());
        if (draft().isEmpty()) {
            selected.set(again.lines().getLast().id());
            set(again);
        } else {
            set(drafts.get().parking(again));
        }
    }

    /// Keeps the lines that pass only.
    void keep(Predicate<DraftLine> known) {
        List<DraftLine> still = new ArrayList<>(draft().lines());
        if (still.removeIf(known.negate())) {
            set(draft().withLines(still));
        }
    }

    private Draft fresh() {
        return Draft.empty(ids.order(), draft().type());
    }

    private void change(UnaryOperator<DraftLine> change) {
        LineId line = selected.get();
        if (line != null) {
            set(draft().change(line, change));
        }
    }

    private void set(Draft changed) {
        set(drafts.get().with(changed));
    }

    private void set(Drafts changed) {
        drafts.set(changed);
        keep();
    }
}
