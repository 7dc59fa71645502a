package docket.client;

import docket.model.CommandId;
import docket.model.order.HandOver;
import docket.model.order.MoveOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.TransferLines;
import docket.model.table.ChangeVisit;
import docket.model.table.FloorPlan;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.SetFloorPlan;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.wire.FloorPage;
import docket.wire.OrderPage;
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

    /// Has the guests of a visit join those of another, with all that they ordered.
    Visit merge(CommandId command, VisitId id, MergeVisit wanted);

    /// Parts guests from those whom they had joined.
    Visit part(CommandId command, VisitId id, PartVisit wanted);

    /// Brings one order to another table.
    Order bring(CommandId command, OrderId id, MoveOrder wanted);

    /// Brings lines of an order to another one.
    ///
    /// @return the order that took them
    Order transfer(CommandId command, OrderId id, TransferLines wanted);

    /// Has somebody else look after orders.
    ///
    /// @return those orders
    OrderPage handOver(CommandId command, HandOver wanted);

    /// The last visits of a table, of now and of the past, the last one first.
    VisitPage visits(String table, int most);
}
