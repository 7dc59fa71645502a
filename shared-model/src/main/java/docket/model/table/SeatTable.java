package docket.model.table;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Seats guests at a free table, or counts those of a visit anew.
///
/// @param guests covers; 0: not counted
/// @param expectedVersion of the visit that the sender saw; null: the guests come just now
public record SeatTable(String table, int guests, @Nullable Integer expectedVersion) {
    public SeatTable {
        table = Limits.requiredText("table", table, Limits.TABLE);
        Limits.number("guests", guests, 0, Limits.GUESTS);
        if (expectedVersion != null) {
            Limits.number("expectedVersion", expectedVersion, 1, Integer.MAX_VALUE);
        }
    }
}
