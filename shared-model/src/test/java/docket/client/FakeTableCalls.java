package docket.client;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.staff.Permission;
import docket.model.table.ChangeVisit;
import docket.model.table.FloorPlan;
import docket.model.table.MoveVisit;
import docket.model.table.SeatTable;
import docket.model.table.SetFloorPlan;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitTarget;
import docket.model.ticket.FiredOrder;
import docket.wire.FloorPage;
import docket.wire.VisitPage;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// What concerns the tables of a [FakeRestaurant].
record FakeTableCalls(FakeRestaurant restaurant, Sending sending) implements TableCalls {

    /// Carries a command out, if the server is there and allows it.
    @FunctionalInterface
    interface Sending {
        FloorEvent send(Permission needed, CommandId command, Supplier<FloorEvent> carryOut);
    }

    @Override
    public FloorPage floor() {
        FakeTables tables = restaurant.tables();
        return new FloorPage(restaurant.seq(), tables.plan(), tables.current());
    }

    @Override
    public FloorPlan set(CommandId command, SetFloorPlan wanted) {
        FloorEvent fact =
                send(
                        Permission.EDIT_FLOOR,
                        command,
                        List.of("set-floor", wanted),
                        () -> new FloorEvent.FloorPlanSet(wanted.on(restaurant.tables().plan())));
        return ((FloorEvent.FloorPlanSet) fact).plan();
    }

    @Override
    public Visit seat(CommandId command, VisitId id, SeatTable wanted) {
        return visit(
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("seat", id, wanted),
                        () -> new FloorEvent.TableSeated(seated(id, wanted))));
    }

    private List<Visit> seated(VisitId id, SeatTable wanted) {
        FakeTables tables = restaurant.tables();
        Integer seen = wanted.expectedVersion();
        if (seen != null) {
            tables.find(id).requireVersion(seen);
            return List.of(tables.find(id).counted(wanted.guests()));
        }
        if (tables.isKnown(id)) {
            throw new Refusal(Reason.ID_REUSED, "There is a visit with this id already.");
        }
        return tables.at(wanted.table()).seat(id, wanted, restaurant.today(), restaurant.now());
    }

    @Override
    public Visit change(CommandId command, VisitId id, ChangeVisit wanted) {
        return visit(
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("change-visit", id, wanted),
                        () -> changed(id, wanted)));
    }

    @Override
    public Visit move(CommandId command, VisitId id, MoveVisit wanted) {
        return visit(
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("move", id, wanted),
                        () -> moved(id, wanted)));
    }

    private FloorEvent moved(VisitId id, MoveVisit wanted) {
        FakeTables tables = restaurant.tables();
        List<Visit> visits =
                wanted.on(tables.find(id), tables.at(wanted.table()), restaurant.now());
        List<FiredOrder> after =
                restaurant.orders().stream()
                        .filter(Order::isOpen)
                        .filter(order -> Objects.equals(order.visitId(), id))
                        .map(order -> restaurant.fired(order.id()).movedTo(wanted.table()))
                        .toList();
        return new FloorEvent.VisitMoved(
                visits,
                after.stream().map(FiredOrder::order).toList(),
                after.stream().flatMap(fired -> fired.tickets().stream()).toList());
    }

    private FloorEvent changed(VisitId id, ChangeVisit wanted) {
        Visit before = restaurant.tables().find(id);
        boolean isBusy =
                restaurant.orders().stream()
                        .filter(Order::isOpen)
                        .anyMatch(order -> Objects.equals(order.visitId(), id));
        if (wanted.status() == VisitTarget.CLEANED && isBusy) {
            throw new Refusal(Reason.TABLE_BUSY, "The table has an order that is open.");
        }
        List<Visit> after = List.of(wanted.on(before, restaurant.now()));
        return switch (wanted.status()) {
            case SEATED -> new FloorEvent.TableSeated(after);
            case BILL_ASKED -> new FloorEvent.BillAsked(after);
            case CLEANED -> new FloorEvent.TableCleaned(after);
        };
    }

    @Override
    public VisitPage visits(String table, int most) {
        return new VisitPage(
                restaurant.seq(),
                restaurant.tables().all().stream()
                        .filter(visit -> visit.table().equals(table))
                        .limit(most)
                        .toList());
    }

    private FloorEvent send(
            Permission needed, CommandId command, List<?> said, Supplier<FloorEvent> decide) {
        return sending.send(needed, command, () -> restaurant.decide(command, said, decide));
    }

    private static Visit visit(FloorEvent fact) {
        return ((FloorEvent.OnVisits) fact).visit();
    }
}
