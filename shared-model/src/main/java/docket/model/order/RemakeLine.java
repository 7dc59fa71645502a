package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Have a line cooked again, at no charge: as a line of its own, which is fired at once.
///
/// @param id of the new line
/// @param quantity how many pieces; null: all of the line
/// @param expectedVersion the order's version that the sender saw; null: whatever it is
/// @param seen the line as its sender saw it; null: whatever it is
public record RemakeLine(
        LineId id,
        @Nullable Integer quantity,
        String reason,
        @Nullable Integer expectedVersion,
        @Nullable SeenLine seen) {
    public RemakeLine {
        Limits.required("line id", id);
        if (quantity != null) {
            Limits.number("quantity", quantity, 1, Limits.QUANTITY);
        }
        reason = Limits.requiredText("reason", reason, Limits.NOTE);
    }

    /// Whatever was made of the line meanwhile.
    public RemakeLine(
            LineId id,
            @Nullable Integer quantity,
            String reason,
            @Nullable Integer expectedVersion) {
        this(id, quantity, reason, expectedVersion, null);
    }
}
