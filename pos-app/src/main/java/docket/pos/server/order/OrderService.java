package docket.pos.server.order;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.event.OrderFact;
import docket.model.menu.Menu;
import docket.model.menu.StationId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderStatus;
import docket.model.order.Sitting;
import docket.model.staff.Permission;
import docket.model.table.AreaId;
import docket.model.table.VisitId;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.pos.server.menu.MenuService;
import docket.pos.server.table.TableService;
import docket.wire.OrderPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/// The use cases of orders. An order and its tickets always change as one, in one unit of work with
/// the fact that tells of it; units run one after another, so no update is lost. Thread-safe.
@Exempt(
        rule = "A5",
        because = "Its reads join another service's transaction, whose handle they are passed.")
public final class OrderService {
    private final Database database;
    private final OrderStore store;
    private final MenuService menu;
    private final TableService tables;
    private final Placing placing;
    private final BusinessDay businessDay;

    OrderService(
            Database database,
            OrderStore store,
            MenuService menu,
            TableService tables,
            Placing placing,
            BusinessDay businessDay) {
        this.database = database;
        this.store = store;
        this.menu = menu;
        this.tables = tables;
        this.placing = placing;
        this.businessDay = businessDay;
    }

    /// Places an order; its id is the command's id. Where it joins another one, that is answered.
    public Answer<Order> place(Caller by, OrderId id, NewOrder order) {
        requirePrices(by, order.lines());
        Written written =
                database.write(
                        by.actor(),
                        new CommandId(id.value()),
                        Fingerprint.of("place", id, order),
                        (handle, at) -> place(handle, by.waiter(), id, order, at));
        return Answer.of(written, OrderService::order);
    }

    private FloorEvent place(
            Handle handle, @Nullable String waiter, OrderId id, NewOrder order, Instant at) {
        if (store.exists(handle, id)) {
            throw new Refusal(Reason.ID_REUSED, "There is an order with this id already.");
        }
        placing.require(order);
        NewOrder led = order.led(placing.leadMinutes());
        LocalDate day = businessDay.at(at);
        String number = placing.numbers().number(order, store.nextNumber(handle, day));
        Order placed =
                Order.place(id, number, day, led, selling(order.type(), order.tableText(), at), at)
                        .takenBy(waiter);
        Sitting sitting = tables.sitting(handle, placed);
        Order welcome = sitting.welcome(placed);
        Optional<FiredOrder> joined = FiredOrder.joinedBy(order, openBeside(handle, welcome));
        if (joined.isPresent()) {
            FiredOrder after = joined.get().joinedBy(order, selling(joined.get().order(), at), at);
            return told(handle, joined.get(), after, at, FloorEvent.LinesAdded::new);
        }
        FiredOrder fired = FiredOrder.place(welcome);
        return new FloorEvent.OrderPlaced(
                fired.order(),
                fired.tickets(),
                menu.afterTaking(handle, null, fired.order()),
                sitting.after(null, fired.order(), at));
    }

    /// The open orders at the table of one that comes.
    private List<FiredOrder> openBeside(Handle handle, Order placed) {
        VisitId visit = placed.visitId();
        return visit == null
                ? List.of()
                : store.openOf(handle, visit).stream()
                        .filter(one -> one.order().table().equals(placed.table()))
                        .toList();
    }

    /// What has no price of its own is priced by somebody who may.
    private static void requirePrices(Caller by, List<NewLine> lines) {
        if (lines.stream().anyMatch(line -> line.open() != null)) {
            by.require(Permission.ENTER_PRICES);
        }
    }

    public Answer<Order> addLines(Caller by, CommandId command, OrderId id, AddLines lines) {
        requirePrices(by, lines.lines());
        return act(
                by,
                command,
                Fingerprint.of("add", id, lines),
                id,
                (before, at) -> before.addLines(lines, selling(before.order(), at), at),
                FloorEvent.LinesAdded::new);
    }

    private Menu selling(Order order, Instant at) {
        return selling(order.type(), order.table(), at);
    }

    /// The menu at the prices of this moment, by the wall clock of the restaurant, with the
    /// stations that make what is ordered at a table.
    private Menu selling(OrderType type, String table, Instant at) {
        AreaId area = tables.plan().areaOf(table).orElse(null);
        return menu.menu()
                .charging(type, businessDay.wallClock(at))
                .routed(type, area, placing.reached());
    }

    public Answer<Order> change(
            Caller by, CommandId command, OrderId id, ChangeOrderStatus change) {
        by.require(
                switch (change.status()) {
                    case SERVED, ASSEMBLED, READY, CLOSED -> Permission.SERVE_ORDERS;
                    case OPEN -> Permission.REOPEN_ORDERS;
                    case CANCELLED, VOIDED -> Permission.CANCEL_ORDERS;
                });
        return act(
                by,
                command,
                Fingerprint.of("change", id, change),
                id,
                (before, at) -> before.change(change, at),
                switch (change.status()) {
                    case SERVED -> OrderFact.of(FloorEvent.OrderServed::new);
                    case ASSEMBLED -> OrderFact.of(FloorEvent.OrderAssembled::new);
                    case READY -> OrderFact.of(FloorEvent.OrderTakenBack::new);
                    case CLOSED ->
                            (order, tickets, items, visits) ->
                                    new FloorEvent.OrderClosed(order, tickets, visits);
                    case OPEN ->
                            (order, tickets, items, visits) ->
                                    new FloorEvent.OrderReopened(order, tickets, visits);
                    case CANCELLED, VOIDED -> FloorEvent.OrderCancelled::new;
                });
    }

    /// A step on one order, for the features that act on orders too.
    ///
    /// @param by who does it
    /// @param step decides what the order and its tickets become
    public Answer<Order> act(
            Caller by,
            CommandId command,
            String fingerprint,
            OrderId id,
            BiFunction<FiredOrder, Instant, FiredOrder> step,
            OrderFact fact) {
        return Answer.of(
                act(by, command, fingerprint, handle -> id, step, fact), OrderService::order);
    }

    /// The same for a step that starts from a ticket.
    public Written act(
            Caller by,
            CommandId command,
            String fingerprint,
            TicketId ticket,
            BiFunction<FiredOrder, Instant, FiredOrder> step,
            BiFunction<Order, List<Ticket>, FloorEvent> event) {
        return act(
                by,
                command,
                fingerprint,
                handle ->
                        store.orderOf(handle, ticket)
                                .orElseThrow(
                                        () ->
                                                new Refusal(
                                                        Reason.TICKET_UNKNOWN,
                                                        "There is no such ticket.")),
                (before, at) -> {
                    by.requireReach(before.ticket(ticket).stations());
                    return step.apply(before, at);
                },
                OrderFact.of(event));
    }

    /// Gives a ticket to the backup of its station as well, once, as the clock says. Who bumped it
    /// meanwhile was first.
    public void backUp(TicketId ticket, StationId station) {
        FiredOrder seen = database.read(handle -> fired(handle, ticket));
        int version = seen.ticket(ticket).version();
        database.write(
                null,
                CommandId.of("backup/%s/%d".formatted(ticket.value(), version)),
                Fingerprint.of("backup", ticket, station, version),
                (handle, at) -> {
                    FiredOrder before = fired(handle, ticket);
                    FiredOrder after = before.backUp(ticket, station);
                    return new FloorEvent.TicketBackedUp(
                            after.order(), after.changedSince(before), ticket);
                });
    }

    private FiredOrder fired(Handle handle, TicketId ticket) {
        return store.orderOf(handle, ticket)
                .flatMap(order -> store.findFired(handle, order))
                .orElseThrow(() -> new Refusal(Reason.TICKET_UNKNOWN, "There is no such ticket."));
    }

    private Written act(
            Caller by,
            CommandId command,
            String fingerprint,
            Function<Handle, OrderId> order,
            BiFunction<FiredOrder, Instant, FiredOrder> step,
            OrderFact fact) {
        return database.write(
                by.actor(),
                command,
                fingerprint,
                (handle, at) -> {
                    FiredOrder before =
                            store.findFired(handle, order.apply(handle))
                                    .orElseThrow(OrderService::unknown);
                    return told(handle, before, step.apply(before, at), at, fact);
                });
    }

    private FloorEvent told(
            Handle handle, FiredOrder before, FiredOrder after, Instant at, OrderFact fact) {
        return fact.of(
                after.order(),
                after.changedSince(before),
                menu.afterTaking(handle, before.order(), after.order()),
                tables.sitting(handle, after.order()).after(before.order(), after.order(), at));
    }

    /// The order as it is now.
    ///
    /// @throws Refusal if there is no such order
    public Order find(OrderId id) {
        return database.read(handle -> store.find(handle, id).orElseThrow(OrderService::unknown));
    }

    /// The order as a transaction finds it.
    public Optional<Order> find(Handle handle, OrderId id) {
        return store.find(handle, id);
    }

    /// A page of orders, oldest first.
    ///
    /// @param status null for all
    /// @param cursor where the page before ended; null: from the start
    public OrderPage list(@Nullable OrderStatus status, int limit, @Nullable String cursor) {
        OrderCursor after = cursor == null ? OrderCursor.START : OrderCursor.parse(cursor);
        return database.read(
                handle -> {
                    List<Order> orders = store.list(handle, status, after, limit + 1);
                    boolean more = orders.size() > limit;
                    List<Order> page = more ? orders.subList(0, limit) : orders;
                    return new OrderPage(
                            database.lastSeq(handle),
                            page,
                            more ? OrderCursor.behind(page.getLast()).text() : null);
                });
    }

    /// The open orders, as part of a snapshot, oldest first.
    public List<RawValue> openAsJson(Handle handle) {
        return store.openAsJson(handle);
    }

    /// The tickets that are on some board, as part of a snapshot.
    public List<RawValue> onBoardsAsJson(Handle handle) {
        return store.onBoardsAsJson(handle);
    }

    /// The tickets that are on some board.
    public List<Ticket> onBoards() {
        return database.read(store::onBoards);
    }

    public int count(Handle handle, LocalDate day) {
        return store.count(handle, day);
    }

    static Refusal unknown() {
        return new Refusal(Reason.ORDER_UNKNOWN, "There is no such order.");
    }

    private static Order order(Written written) {
        return ((FloorEvent.OnOrder) written.entry().event()).order();
    }
}
