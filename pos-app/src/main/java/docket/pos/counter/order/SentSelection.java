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
    private final DraftBook drafts;
    private final Supplier<Optional<Order>> order;
    private final Supplier<Optional<LineRow>> row;
    private final SentDetails details;
    private @Nullable Typed typed;

    /// A note that is being typed for a line, and not sent yet.
    private record Typed(OrderId order, LineId line, String note) {}

    /// @param order that the draft adds to
    /// @param row that is selected
    SentSelection(
            SentLines lines,
            DraftBook drafts,
            Supplier<Optional<Order>> order,
            Supplier<Optional<LineRow>> row) {
        this.lines = lines;
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

    /// Releases what comes next of the order.
    public void fireNext() {
        order.get().ifPresent(lines::fireNext);
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
        onRow((id, selected) -> lines.voidLine(id, selected.id(), reason));
    }

    /// Gives the selected line to the guest; without a reason it is charged again.
    public void comp(@Nullable String reason) {
        onRow((id, selected) -> lines.comp(id, selected.id(), reason));
    }

    /// Has the selected line cooked again, at no charge.
    public void remake(String reason) {
        onRow((id, selected) -> lines.remake(id, selected.id(), reason));
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
        noteable().ifPresent(sent -> typed = new Typed(drafts.draft().orderId(), sent.id(), note));
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
                        .filter(known -> known.id().equals(finished.order()))
                        .filter(known -> known.line(finished.line()).note().equals(note))
                        .isEmpty();
        if (isOther) {
            lines.note(finished.order(), finished.line(), note);
        }
    }

    /// Gives the selected line another note at once.
    public void note(String note) {
        forgetNote();
        noteable().ifPresent(sent -> lines.note(drafts.draft().orderId(), sent.id(), note));
    }

    /// Leaves the note as it was.
    public void forgetNote() {
        typed = null;
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
