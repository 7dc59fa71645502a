package docket.pos.counter.order;

import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is done with the order on the screen after it was sent, and with its selected line.
/// Confined to the screens' thread.
public final class SentSelection {
    private final SentLines lines;
    private final LineChanges changes;
    private final DraftBook drafts;
    private final Supplier<Optional<Order>> order;
    private final Supplier<Optional<LineRow>> row;
    private final SentDetails details;
    private @Nullable Typed typed;

    /// A note that is being typed for a line, and not sent yet.
    ///
    /// @param order as it was when the first letter was typed
    private record Typed(Order order, LineId line, String note) {
        Typed begunAs(@Nullable Typed before) {
            boolean isSame =
                    before != null
                            && before.line.equals(line)
                            && before.order.id().equals(order.id());
            return isSame && before != null ? new Typed(before.order, line, note) : this;
        }
    }

    /// @param order that the draft adds to
    /// @param row that is selected
    SentSelection(
            SentLines lines,
            LineChanges changes,
            DraftBook drafts,
            Supplier<Optional<Order>> order,
            Supplier<Optional<LineRow>> row) {
        this.lines = lines;
        this.changes = changes;
        this.drafts = drafts;
        this.order = order;
        this.row = row;
        details = new SentDetails(lines, order);
        drafts.selectedProperty().addListener((property, before, now) -> sendNote());
    }

    /// What is said of the whole order.
    public SentDetails details() {
        return details;
    }

    /// Where a colleague made something else of a line meanwhile.
    public LineChanges changes() {
        return changes;
    }

    /// Releases what comes next of the order.
    public void fireNext() {
        order.get().ifPresent(lines::fireNext);
    }

    /// Has the kitchen make the order before the others, or in its turn again.
    public void rush() {
        order.get().ifPresent(lines::rush);
    }

    /// Releases the selected line alone.
    public void fire() {
        onRow((id, selected) -> lines.fire(id, FireLines.lines(List.of(selected.id()))));
    }

    /// Takes the selected line off, which is held.
    public void remove() {
        onRow(
                (id, selected) -> {
                    if (selected.sent() == LineStatus.HELD) {
                        lines.remove(id, selected.id());
                    }
                });
    }

    /// Takes the selected line off; the kitchen sees it struck.
    public void voidLine(String reason) {
        onLine((known, line) -> changes.voidLine(known, line, reason));
    }

    /// Gives the selected line to the guest; without a reason it is charged again.
    public void comp(@Nullable String reason) {
        onLine((known, line) -> changes.comp(known, line, reason));
    }

    /// Has the selected line cooked again, at no charge.
    public void remake(String reason) {
        onLine((known, line) -> changes.remake(known, line, reason));
    }

    /// The line that is selected, as it was sent.
    public Optional<OrderLine> line() {
        return row.get()
                .filter(selected -> !selected.isDraft())
                .flatMap(selected -> order.get().map(known -> known.line(selected.id())));
    }

    /// The selected line, where its note can still be changed.
    public Optional<OrderLine> noteable() {
        return line().filter(
                        sent ->
                                switch (sent.status()) {
                                    case HELD, FIRED, STARTED -> true;
                                    case DONE, SERVED, REMOVED, VOIDED, SEEN -> false;
                                });
    }

    /// Keeps a note of the selected line while it is typed.
    public void typeNote(String note) {
        noteable()
                .flatMap(sent -> order.get().map(known -> new Typed(known, sent.id(), note)))
                .ifPresent(now -> typed = now.begunAs(typed));
    }

    /// Gives the line the note that was typed for it; another line that is selected does so too.
    public void sendNote() {
        Typed finished = typed;
        typed = null;
        if (finished != null) {
            noteIfChanged(finished);
        }
    }

    private void noteIfChanged(Typed finished) {
        String note = finished.note().strip();
        boolean isOther =
                order.get()
                        .filter(known -> known.id().equals(finished.order().id()))
                        .filter(known -> known.line(finished.line()).note().equals(note))
                        .isEmpty();
        if (isOther) {
            changes.note(finished.order(), finished.line(), note);
        }
    }

    /// Gives the selected line another note at once.
    public void note(String note) {
        forgetNote();
        noteable()
                .ifPresent(
                        sent ->
                                order.get()
                                        .ifPresent(known -> changes.note(known, sent.id(), note)));
    }

    /// Leaves the note as it was.
    public void forgetNote() {
        typed = null;
    }

    private void onLine(BiConsumer<Order, LineId> act) {
        order.get().ifPresent(known -> onRow((id, selected) -> act.accept(known, selected.id())));
    }

    private void onRow(BiConsumer<OrderId, LineRow> act) {
        row.get()
                .filter(selected -> !selected.isDraft())
                .ifPresent(
                        selected -> {
                            act.accept(drafts.draft().orderId(), selected);
                            drafts.select(null);
                        });
    }
}
