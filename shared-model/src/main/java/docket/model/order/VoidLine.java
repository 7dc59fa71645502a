package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Take a fired line off the order; the cook sees it struck.
///
/// @param expectedVersion the order's version that the sender saw; null: void it whatever it is
public record VoidLine(String reason, @Nullable Integer expectedVersion) {
    public VoidLine {
        reason = Limits.requiredText("reason", reason, Limits.NOTE);
    }
}
