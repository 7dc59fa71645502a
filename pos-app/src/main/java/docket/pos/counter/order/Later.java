package docket.pos.counter.order;

import docket.model.order.NewOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// For when a draft is wanted that is not for now.
///
/// @param leadMinutes how long before that the kitchen gets it; null: as the shop says
public record Later(Instant dueAt, @Nullable Integer leadMinutes) {
    static @Nullable Later of(NewOrder order) {
        Instant due = order.dueAt();
        return due == null ? null : new Later(due, order.leadMinutes());
    }
}
