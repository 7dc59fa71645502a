package docket.model.order;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Have an order go before the others in the kitchen, or take that back.
///
/// @param rush whether it is to go before them
/// @param expectedVersion the order's version that the sender saw; null: whatever it is
public record RushOrder(Boolean rush, @Nullable Integer expectedVersion) {
    public RushOrder {
        Limits.required("rush", rush);
    }
}
