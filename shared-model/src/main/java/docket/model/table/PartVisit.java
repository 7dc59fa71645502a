package docket.model.table;

import docket.model.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts guests from those whom they had joined. What they came with is theirs again; what was
/// ordered since stays.
///
/// @param expectedVersion of the visit that had joined, as the sender saw it
public record PartVisit(@Nullable Integer expectedVersion) {
    public PartVisit {
        Limits.required("expectedVersion", expectedVersion);
    }

    /// The visits after it, the one that is on its own again first.
    ///
    /// @param host those whom they had joined
    /// @throws docket.model.Refusal if the visit is not as the sender saw it, or joined nobody
    public List<Visit> on(Visit joined, Visit host) {
        joined.requireVersion(Limits.required("expectedVersion", expectedVersion));
        return List.of(joined.parts(), host.counted(Math.max(0, host.guests() - joined.guests())));
    }
}
