package docket.pos.counter.order;

import docket.client.Ids;
import docket.model.OrderType;
import docket.model.order.LineId;
import docket.model.order.Order;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The draft on the screen and those that were put aside: begins them, puts them aside, takes them
/// up, and takes back the last tap. Every change is on its way to the disk at once. Confined to the
/// screens' thread.
public final class DraftBook {
    private final Ids ids;
    private final DraftFile file;
    private final DraftHistory history = new DraftHistory();
    private final ReadOnlyObjectWrapper<Drafts> drafts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LineId> selected = new ReadOnlyObjectWrapper<>();

    /// Takes up the drafts that the last run left.
    DraftBook(Ids ids, DraftFile file) {
        this.ids = ids;
        this.file = file;
        drafts.set(file.load().orElseGet(this::nothing));
    }

    private Drafts nothing() {
        return new Drafts(Draft.empty(ids.order(), OrderType.DINE_IN), List.of());
    }

    // Properties

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

    @Nullable LineId selectedId() {
        return selected.get();
    }

    public Optional<DraftLine> selectedLine() {
        return draft().lines().stream()
                .filter(line -> line.id().equals(selected.get()))
                .findFirst();
    }

    /// Whether there is a tap to take back.
    public boolean canUndo() {
        return !history.isEmpty();
    }

    // Commands

    public void select(@Nullable LineId line) {
        selected.set(line);
    }

    /// Begins anew; the draft is gone until [#undo].
    public void clear() {
        selected.set(null);
        set(fresh());
    }

    /// Begins an order of the same kind at the same place; what is on the screen is put aside.
    void beginAgain(Order before) {
        park();
        Draft next = Draft.empty(ids.order(), before.type());
        set(before.table().isEmpty() ? next : next.withTable(before.table()));
    }

    /// Takes the last tap back.
    public void undo() {
        history.back()
                .ifPresent(
                        before -> {
                            selected.set(null);
                            drafts.set(before);
                            keep();
                        });
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

    /// Begins an order of a table; what is on the screen is put aside, unless it is of that table.
    void beginAt(String table, int guests) {
        boolean isThere = !draft().adding() && draft().table().equals(table);
        if (!isThere) {
            park();
            set(fresh().withTable(table).withGuests(guests));
        }
    }

    /// The order that the lines were to join is gone: they become one of their own.
    void leave() {
        set(draft().isEmpty() ? fresh() : draft().alone(ids.order()));
    }

    /// Shows an empty draft. The disk keeps the old one until [#keep], so that a crash in between
    /// finds the draft or its command, never neither.
    void startNext() {
        selected.set(null);
        history.forget();
        drafts.set(drafts.get().with(fresh()));
    }

    /// Writes what is on the screen to the disk.
    void keep() {
        file.save(drafts.get());
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

    /// A crash between Send and the note of it leaves the draft behind; its lines are not to be
    /// sent again.
    ///
    /// @param order as the server has it
    void dropSent(Order order) {
        List<LineId> sent = order.lines().stream().map(line -> line.id()).toList();
        if (draft().lines().stream().anyMatch(line -> sent.contains(line.id()))) {
            selected.set(null);
            set(fresh());
            history.forget();
        }
    }

    void set(Draft changed) {
        set(drafts.get().with(changed));
    }

    private void set(Drafts changed) {
        history.note(drafts.get(), changed);
        drafts.set(changed);
        keep();
    }

    /// Nothing can be taken back any more: what was there before may not be on the menu now.
    void forgetPast() {
        history.forget();
    }

    private Draft fresh() {
        return Draft.empty(ids.order(), draft().type());
    }
}
