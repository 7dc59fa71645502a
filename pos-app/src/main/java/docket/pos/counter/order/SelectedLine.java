package docket.pos.counter.order;

import docket.model.order.LineId;
import java.util.List;
import java.util.Optional;

/// The line that keys and buttons are about, be it entered, a part of a combo or sent before.
/// Confined to the screens' thread.
public final class SelectedLine {
    private final OrderPanel panel;
    private final DraftBook drafts;
    private final DraftEditor editor;
    private final DraftParts parts;
    private final SentSelection sent;

    SelectedLine(
            OrderPanel panel,
            DraftBook drafts,
            DraftEditor editor,
            DraftParts parts,
            SentSelection sent) {
        this.panel = panel;
        this.drafts = drafts;
        this.editor = editor;
        this.parts = parts;
        this.sent = sent;
    }

    /// Moves the selection through the lines.
    public void moveBy(int steps) {
        List<LineId> all = panel.linesProperty().get().stream().map(LineRow::id).toList();
        if (!all.isEmpty()) {
            int at = all.indexOf(drafts.selectedId());
            int start = at < 0 && steps < 0 ? 0 : at;
            drafts.select(all.get(Math.floorMod(start + steps, all.size())));
        }
    }

    /// The line as the panel shows it.
    Optional<LineRow> row() {
        return panel.row(drafts.selectedId());
    }

    /// Adds to the line's pieces, or takes away.
    public void changeQuantity(int by) {
        if (isPart()) {
            parts.countBy(by);
        } else {
            editor.changeQuantity(by);
        }
    }

    /// Takes the line out of the draft, or off the order where it is held.
    public void remove() {
        if (isPart()) {
            parts.remove();
        } else {
            editor.remove();
            sent.remove();
        }
    }

    private boolean isPart() {
        return drafts.selectedLine().filter(DraftLine::isPart).isPresent();
    }
}
