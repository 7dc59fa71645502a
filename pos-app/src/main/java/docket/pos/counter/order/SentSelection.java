package docket.pos.counter.order;

import docket.model.order.FireLines;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// What is done with the order on the screen after it was sent, and with its selected line.
/// Confined to the screens' thread.
public final class SentSelection {
    private final SentLines lines;
    private final DraftBook drafts;
    private final Supplier<Optional<Order>> order;
    private final Supplier<Optional<LineRow>> row;

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
