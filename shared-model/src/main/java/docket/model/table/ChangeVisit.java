package docket.model.table;

import docket.model.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Says how far a visit is.
///
/// @param expectedVersion of the visit that the sender saw
public record ChangeVisit(VisitTarget status, @Nullable Integer expectedVersion) {
    public ChangeVisit {
        Limits.required("status", status);
        Limits.required("expectedVersion", expectedVersion);
    }

    /// The visit after it.
    ///
    /// @throws docket.model.Refusal if the visit is not as the sender saw it, or has ended
    public Visit on(Visit now, Instant at) {
        now.requireVersion(Limits.required("expectedVersion", expectedVersion));
        return switch (status) {
            case SEATED -> now.takeBillBack();
            case BILL_ASKED -> now.askBill(at);
            case CLEANED -> now.clean(at);
        };
    }
}
