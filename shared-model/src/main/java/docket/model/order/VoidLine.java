package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Take a fired line off the order; the cook sees it struck.
///
/// @param expectedVersion the order's version that the sender saw; null: void it whatever it is
/// @param seen the line as its sender saw it; null: whatever it is
public record VoidLine(String reason, @Nullable Integer expectedVersion, @Nullable SeenLine seen) {
    public VoidLine {
        reason = Limits.requiredText("reason", reason, Limits.NOTE);
    }

    /// Whatever was made of the line meanwhile.
    public VoidLine(String reason, @Nullable Integer expectedVersion) {
        this(reason, expectedVersion, null);
    }
}
