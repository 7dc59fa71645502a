package docket.model.table;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings the guests of a visit, with their open orders, to another table.
///
/// @param table where they sit then
/// @param expectedVersion of the visit that the sender saw
public record MoveVisit(String table, @Nullable Integer expectedVersion) {
    public MoveVisit {
        table = Limits.requiredText("table", table, Limits.TABLE);
        Limits.required("expectedVersion", expectedVersion);
    }

    /// The visits after it, the one that moved first.
    ///
    /// @param there those of the table where it goes
    /// @throws Refusal if the visit is not as the sender saw it, or others sit there
    public List<Visit> on(Visit now, TableVisits there, Instant at) {
        now.requireVersion(Limits.required("expectedVersion", expectedVersion));
        there.open()
                .ifPresent(
                        others -> {
                            throw new Refusal(
                                    Reason.TABLE_TAKEN,
                                    "Others sit at table %s.".formatted(table),
                                    Map.of("table", table, "visit", others));
                        });
        return there.with(now.movedTo(table), at);
    }
}
