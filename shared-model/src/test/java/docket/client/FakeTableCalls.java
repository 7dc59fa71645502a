package docket.client;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.HandOver;
import docket.model.order.MoveOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.Transfer;
import docket.model.order.TransferLines;
import docket.model.staff.Permission;
import docket.model.staff.PersonId;
import docket.model.table.ChangeVisit;
import docket.model.table.FloorPlan;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.SetFloorPlan;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitTarget;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Moved;
import docket.model.ticket.Transferred;
import docket.wire.FloorPage;
import docket.wire.OrderPage;
import docket.wire.VisitBill;
import docket.wire.VisitPage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What concerns the tables of a [FakeRestaurant].
record FakeTableCalls(
        FakeRestaurant restaurant, Sending sending, Function<PersonId, Optional<String>> people)
        implements TableCalls {

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
        var moved =
                Moved.along(
                        wanted.on(tables.find(id), tables.at(wanted.table()), restaurant.now()),
                        openOf(id));
        return new FloorEvent.VisitMoved(moved.visits(), moved.orders(), moved.tickets());
    }

    private List<FiredOrder> openOf(VisitId id) {
        return restaurant.orders().stream()
                .filter(Order::isOpen)
                .filter(order -> Objects.equals(order.visitId(), id))
                .map(order -> restaurant.fired(order.id()))
                .toList();
    }

    @Override
    public Visit merge(CommandId command, VisitId id, MergeVisit wanted) {
        FakeTables tables = restaurant.tables();
        return visit(
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("merge", id, wanted),
                        () -> {
                            var moved =
                                    Moved.joining(
                                            wanted.on(
                                                    tables.find(id),
                                                    tables.joined(id),
                                                    tables.find(wanted.into())),
                                            openOf(id));
                            return new FloorEvent.VisitsMerged(
                                    moved.visits(), moved.orders(), moved.tickets());
                        }));
    }

    @Override
    public Visit part(CommandId command, VisitId id, PartVisit wanted) {
        FakeTables tables = restaurant.tables();
        return visit(
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("part", id, wanted),
                        () -> {
                            Visit host = tables.hostOf(tables.find(id));
                            var moved =
                                    Moved.parting(
                                            wanted.on(tables.find(id), host), openOf(host.id()));
                            return new FloorEvent.VisitsParted(
                                    moved.visits(), moved.orders(), moved.tickets());
                        }));
    }

    @Override
    public Order bring(CommandId command, OrderId id, MoveOrder wanted) {
        return FakeRestaurant.orderOf(
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("bring", id, wanted),
                        () -> brought(id, wanted)));
    }

    private FloorEvent brought(OrderId id, MoveOrder wanted) {
        FakeTables tables = restaurant.tables();
        FiredOrder before = restaurant.fired(id);
        var moved =
                Moved.alone(
                        before,
                        wanted,
                        tables.welcoming(wanted.table()),
                        tables.sitting(before.order(), restaurant.orders()),
                        restaurant.now());
        FiredOrder after = moved.fired().getFirst();
        restaurant.put(after);
        return new FloorEvent.OrderMoved(after.order(), after.tickets(), moved.visits());
    }

    @Override
    public Order transfer(CommandId command, OrderId id, TransferLines wanted) {
        FloorEvent fact =
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("transfer", id, wanted),
                        () -> transferred(id, wanted));
        return ((FloorEvent.OnVisits) fact).orders().getLast();
    }

    @Override
    public OrderPage handOver(CommandId command, HandOver wanted) {
        FloorEvent fact =
                send(
                        Permission.PLACE_ORDERS,
                        command,
                        List.of("hand-over", wanted),
                        () -> handedOver(wanted));
        return new OrderPage(restaurant.seq(), ((FloorEvent.OnVisits) fact).orders(), null);
    }

    private FloorEvent handedOver(HandOver wanted) {
        String to = name(wanted.to());
        PersonId from = wanted.from();
        List<OrderId> named = wanted.orders();
        List<OrderId> ids =
                named != null
                        ? named
                        : restaurant.orders().stream()
                                .filter(Order::isOpen)
                                .filter(o -> from != null && name(from).equals(o.waiter()))
                                .map(Order::id)
                                .toList();
        List<FiredOrder> after =
                FiredOrder.handedOver(ids.stream().map(restaurant::fired).toList(), to);
        return new FloorEvent.OrdersHandedOver(
                after.stream().map(FiredOrder::order).toList(),
                after.stream().flatMap(fired -> fired.tickets().stream()).toList());
    }

    private String name(PersonId id) {
        return people.apply(id)
                .orElseThrow(() -> new Refusal(Reason.PERSON_UNKNOWN, "Nobody has this id."));
    }

    private FloorEvent transferred(OrderId id, TransferLines wanted) {
        FiredOrder from = restaurant.fired(id);
        String table = wanted.table();
        FiredOrder to =
                table == null
                        ? restaurant.fired(wanted.to())
                        : begun(wanted.to(), from.order(), table);
        Transferred after =
                Transferred.of(
                        from, to, Transfer.of(from.order(), to.order(), wanted, restaurant.now()));
        List<Visit> visits =
                restaurant
                        .tables()
                        .sitting(to.order(), restaurant.orders())
                        .after(
                                to.order().version() == 0 ? null : to.order(),
                                after.to().order(),
                                restaurant.now());
        List<Visit> left =
                restaurant
                        .tables()
                        .sitting(from.order(), restaurant.orders())
                        .after(from.order(), after.from().order(), restaurant.now());
        return new FloorEvent.LinesTransferred(
                List.of(after.from().order(), after.to().order()),
                after.changedSince(from, to),
                after.gone(),
                Stream.concat(visits.stream(), left.stream()).toList());
    }

    private FiredOrder begun(OrderId id, Order from, String table) {
        if (restaurant.orders().stream().anyMatch(known -> known.id().equals(id))) {
            throw new Refusal(Reason.ID_REUSED, "There is an order with this id already.");
        }
        String number = "%03d".formatted(restaurant.orders().size() + 1);
        Order empty = Transfer.begin(id, number, restaurant.today(), from, table, restaurant.now());
        return new FiredOrder(
                restaurant.tables().sitting(empty, restaurant.orders()).welcome(empty), List.of());
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
        List<Visit> after = wanted.on(before, restaurant.tables().joined(id), restaurant.now());
        return switch (wanted.status()) {
            case SEATED -> new FloorEvent.TableSeated(after);
            case BILL_ASKED -> new FloorEvent.BillAsked(after);
            case CLEANED -> new FloorEvent.TableCleaned(after);
        };
    }

    @Override
    public VisitPage visits(String table, int most) {
        List<Visit> visits =
                restaurant.tables().all().stream()
                        .filter(visit -> visit.table().equals(table))
                        .limit(most)
                        .toList();
        return new VisitPage(
                restaurant.seq(),
                visits,
                visits.stream()
                        .map(visit -> VisitBill.of(visit.id(), ordersOf(visit.id())))
                        .filter(bill -> !bill.orders().isEmpty())
                        .toList());
    }

    private List<Order> ordersOf(VisitId visit) {
        return restaurant.orders().stream().filter(order -> visit.equals(order.visitId())).toList();
    }

    private FloorEvent send(
            Permission needed, CommandId command, List<?> said, Supplier<FloorEvent> decide) {
        return sending.send(needed, command, () -> restaurant.decide(command, said, decide));
    }

    private static Visit visit(FloorEvent fact) {
        return ((FloorEvent.OnVisits) fact).visit();
    }
}
