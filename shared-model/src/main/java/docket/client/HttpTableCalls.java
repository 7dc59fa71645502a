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
import docket.wire.Paths;
import docket.wire.VisitPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The calls about tables over the network. Thread-safe.
final class HttpTableCalls implements TableCalls {
    private final HttpCalls calls;

    HttpTableCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public FloorPage floor() {
        return calls.get(Paths.FLOOR, FloorPage.class);
    }

    @Override
    public FloorPlan set(CommandId command, SetFloorPlan wanted) {
        return calls.put(Paths.FLOOR, command, wanted, FloorPlan.class);
    }

    @Override
    public Visit seat(CommandId command, VisitId id, SeatTable wanted) {
        return calls.put(Paths.fill(Paths.VISIT, id.value()), command, wanted, Visit.class);
    }

    @Override
    public Visit change(CommandId command, VisitId id, ChangeVisit wanted) {
        return calls.put(Paths.fill(Paths.VISIT_STATUS, id.value()), command, wanted, Visit.class);
    }

    @Override
    public Visit move(CommandId command, VisitId id, MoveVisit wanted) {
        return calls.put(Paths.fill(Paths.VISIT_TABLE, id.value()), command, wanted, Visit.class);
    }

    @Override
    public Visit merge(CommandId command, VisitId id, MergeVisit wanted) {
        return calls.post(Paths.fill(Paths.VISIT_MERGE, id.value()), command, wanted, Visit.class);
    }

    @Override
    public Visit part(CommandId command, VisitId id, PartVisit wanted) {
        return calls.post(Paths.fill(Paths.VISIT_PART, id.value()), command, wanted, Visit.class);
    }

    @Override
    public Order bring(CommandId command, OrderId id, MoveOrder wanted) {
        return calls.put(Paths.fill(Paths.ORDER_TABLE, id.value()), command, wanted, Order.class);
    }

    @Override
    public Order transfer(CommandId command, OrderId id, TransferLines wanted) {
        return calls.post(
                Paths.fill(Paths.ORDER_TRANSFER, id.value()), command, wanted, Order.class);
    }

    @Override
    public OrderPage handOver(CommandId command, HandOver wanted) {
        return calls.post(Paths.HAND_OVER, command, wanted, OrderPage.class);
    }

    @Override
    public VisitPage visits(String table, int most) {
        String label = URLEncoder.encode(table, StandardCharsets.UTF_8);
        return calls.get(
                Paths.VISITS + "?table=%s&limit=%d".formatted(label, most), VisitPage.class);
    }
}
