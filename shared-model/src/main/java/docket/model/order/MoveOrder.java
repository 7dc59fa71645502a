package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Brings one order to another table, to the guests there or to a free one.
///
/// @param table where it goes
/// @param expectedVersion the order's version that the sender saw
public record MoveOrder(String table, @Nullable Integer expectedVersion) {
    public MoveOrder {
        table = Limits.requiredText("table", table, Limits.TABLE);
        Limits.required("expectedVersion", expectedVersion);
    }
}
