package docket.client;

import docket.model.CommandId;
import docket.model.table.ChangeVisit;
import docket.model.table.FloorPlan;
import docket.model.table.MoveVisit;
import docket.model.table.SeatTable;
import docket.model.table.SetFloorPlan;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.wire.FloorPage;
import docket.wire.VisitPage;

/// What concerns the tables and the guests at them. Calls block, and throw as those of
/// [DocketClient] do.
public interface TableCalls {
    FloorPage floor();

    /// Draws the floor plan anew, as a whole.
    FloorPlan set(CommandId command, SetFloorPlan wanted);

    /// Seats guests at a free table, or counts them anew.
    Visit seat(CommandId command, VisitId id, SeatTable wanted);

    /// Says how far a visit is.
    Visit change(CommandId command, VisitId id, ChangeVisit wanted);

    /// Brings the guests of a visit to another table, with all that they ordered.
    Visit move(CommandId command, VisitId id, MoveVisit wanted);

    /// The last visits of a table, of now and of the past, the last one first.
    VisitPage visits(String table, int most);
}
