package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Assemble, serve, close, reopen or call off a whole order, or take back what was served.
///
/// @param expectedVersion the order's version that the sender saw
/// @param reason must be given to reopen and to call off
/// @param partly to serve: what is done goes out although something is still being made; null: not
public record ChangeOrderStatus(
        OrderTarget status,
        @Nullable Integer expectedVersion,
        @Nullable String reason,
        @Nullable Boolean partly) {
    public ChangeOrderStatus {
        Limits.required("status", status);
        Limits.required("expectedVersion", expectedVersion);
        if (Boolean.TRUE.equals(partly) && status != OrderTarget.SERVED) {
            throw new InvalidValue("only what is served can be served partly");
        }
        reason =
                switch (status) {
                    case SERVED, ASSEMBLED, READY, CLOSED ->
                            Limits.text("reason", reason, Limits.NOTE);
                    case OPEN, CANCELLED, VOIDED ->
                            Limits.requiredText("reason", reason, Limits.NOTE);
                };
    }

    /// A step of the whole order.
    public ChangeOrderStatus(
            OrderTarget status, @Nullable Integer expectedVersion, @Nullable String reason) {
        this(status, expectedVersion, reason, null);
    }

    /// Hands out what is done, whatever is still being made.
    public static ChangeOrderStatus servingPartly(int expectedVersion) {
        return new ChangeOrderStatus(OrderTarget.SERVED, expectedVersion, null, true);
    }

    /// Whether what is done goes out although something is still being made.
    public boolean isPartly() {
        return Boolean.TRUE.equals(partly);
    }

    public int version() {
        return Limits.required("expectedVersion", expectedVersion);
    }

    public String reasonText() {
        return Limits.required("reason", reason);
    }
}
