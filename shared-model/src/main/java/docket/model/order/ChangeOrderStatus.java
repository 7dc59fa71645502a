package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Serve, close, reopen or call off a whole order.
///
/// @param expectedVersion the order's version that the sender saw
/// @param reason must be given to reopen and to call off
public record ChangeOrderStatus(
        OrderTarget status, @Nullable Integer expectedVersion, @Nullable String reason) {
    public ChangeOrderStatus {
        Limits.required("status", status);
        Limits.required("expectedVersion", expectedVersion);
        reason =
                switch (status) {
                    case SERVED, CLOSED -> Limits.text("reason", reason, Limits.NOTE);
                    case OPEN, CANCELLED, VOIDED ->
                            Limits.requiredText("reason", reason, Limits.NOTE);
                };
    }

    public int version() {
        return Limits.required("expectedVersion", expectedVersion);
    }

    public String reasonText() {
        return Limits.required("reason", reason);
    }
}
