package docket.model.table;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has the guests of a visit join those of another: from then on they are one party with one set of
/// orders. Their table stays theirs, until somebody says that it is free.
///
/// @param into the visit that they join
/// @param expectedVersion of the visit that joins, as the sender saw it
/// @param expectedIntoVersion of the visit that is joined, as the sender saw it
public record MergeVisit(
        VisitId into, @Nullable Integer expectedVersion, @Nullable Integer expectedIntoVersion) {
    public MergeVisit {
        Limits.required("into", into);
        Limits.required("expectedVersion", expectedVersion);
        Limits.required("expectedIntoVersion", expectedIntoVersion);
    }

    /// The visits after it: the one that joined, the one that it joined, and those that had joined
    /// the first, which are with the second now.
    ///
    /// @param joined those that had joined the visit before
    /// @throws Refusal if one of the two is not as the sender saw it, or they are one already
    public List<Visit> on(Visit joining, List<Visit> joined, Visit host) {
        joining.requireVersion(Limits.required("expectedVersion", expectedVersion));
        host.requireVersion(Limits.required("expectedIntoVersion", expectedIntoVersion));
        joining.requireAlone("join others");
        if (joining.id().equals(host.id())) {
            throw new Refusal(Reason.INVALID, "Guests cannot join themselves.");
        }
        int own = Math.max(0, joining.guests() - joined.stream().mapToInt(Visit::guests).sum());
        var after = new ArrayList<Visit>();
        after.add(joining.joins(host, own));
        after.add(host.counted(Math.min(Limits.GUESTS, host.guests() + joining.guests())));
        joined.forEach(third -> after.add(third.joins(host, third.guests())));
        return List.copyOf(after);
    }
}
