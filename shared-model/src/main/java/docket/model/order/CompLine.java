package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Give a line to the guest: it is made and served, and costs nothing. Not a void: what it cost the
/// house stays in the books.
///
/// @param reason why; null or empty: it is charged after all
/// @param expectedVersion the order's version that the sender saw; null: whatever it is
/// @param seen the line as its sender saw it; null: whatever it is
public record CompLine(
        @Nullable String reason, @Nullable Integer expectedVersion, @Nullable SeenLine seen) {
    public CompLine {
        String why = Limits.text("reason", reason, Limits.NOTE);
        reason = why.isEmpty() ? null : why;
    }

    /// Whatever was made of the line meanwhile.
    public CompLine(@Nullable String reason, @Nullable Integer expectedVersion) {
        this(reason, expectedVersion, null);
    }
}
