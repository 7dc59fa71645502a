package docket.model.table;

import docket.model.Limits;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says how far a visit is.
///
/// @param expectedVersion of the visit that the sender saw
public record ChangeVisit(VisitTarget status, @Nullable Integer expectedVersion) {
    public ChangeVisit {
        Limits.required("status", status);
        Limits.required("expectedVersion", expectedVersion);
    }

    /// The visits after it, the one that it is said of first.
    ///
    /// @param joined those whose guests have joined it, who go when it goes
    /// @throws docket.model.Refusal if the visit is not as the sender saw it, or has ended
    public List<Visit> on(Visit now, List<Visit> joined, Instant at) {
        now.requireVersion(Limits.required("expectedVersion", expectedVersion));
        return switch (status) {
            case SEATED -> List.of(now.takeBillBack());
            case BILL_ASKED -> List.of(now.askBill(at));
            case CLEANED -> {
                Stream<Visit> leaving =
                        now.isOpen() ? joined.stream().filter(Visit::isOpen) : Stream.empty();
                yield Stream.concat(Stream.of(now), leaving).map(gone -> gone.clean(at)).toList();
            }
        };
    }
}
