package docket.pos.counter.order;

import docket.model.order.LineId;
import docket.model.order.LineStatus;
import org.jspecify.annotations.Nullable;

/// A line as the order's panel shows it: of the draft, or sent before and locked.
///
/// @param heading the course that begins with it; `""` where none does
/// @param details seat, modifiers and note, `""` where there are none
/// @param trouble what of it is sold out, and what it cost before; `""` where nothing is to say
/// @param sent its state where it was sent; null for a line of the draft
/// @param state how far it is, in words; `""` for a line of the draft
/// @param isPart whether it is a part of the combo above it
public record LineRow(
        LineId id,
        String heading,
        int quantity,
        String name,
        String details,
        String trouble,
        String total,
        @Nullable LineStatus sent,
        String state,
        boolean isPart) {
    boolean isDraft() {
        return sent == null;
    }
}
