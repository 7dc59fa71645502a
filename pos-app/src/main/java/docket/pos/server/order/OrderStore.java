package docket.pos.server.order;

import docket.model.Limits;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.StationId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderStatus;
import docket.model.table.VisitId;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.pos.server.db.PlainSql;
import docket.pos.server.db.Projection;
import docket.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/// The rows of orders and of their tickets: what is searched as columns, all of it as JSON. Rows
/// change by facts only.
final class OrderStore implements Projection {

    @Override
    public void store(Handle handle, LogEntry entry) {
        switch (entry.event()) {
            case FloorEvent.OrderPlaced placed -> {
                insert(handle, placed.order());
                placed.tickets().forEach(ticket -> insert(handle, ticket));
            }
            case FloorEvent.OnOrder change -> {
                update(handle, change.order());
                change.tickets().forEach(ticket -> save(handle, ticket));
            }
            case FloorEvent.OnMenu ignored -> {}
            case FloorEvent.OnVisits change -> {
                change.orders().forEach(order -> save(handle, order));
                change.tickets().forEach(ticket -> save(handle, ticket));
                change.gone().forEach(ticket -> delete(handle, ticket));
            }
            case FloorEvent.OnMessage ignored -> {}
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    /// An order that lines went to may be new.
    private void save(Handle handle, Order order) {
        if (order.version() == 1) {
            insert(handle, order);
        } else {
            update(handle, order);
        }
    }

    private static void delete(Handle handle, TicketId gone) {
        PlainSql.change(handle, "delete from ticket where id = ?", gone.value());
    }

    private void insert(Handle handle, Order order) {
        PlainSql.change(
                handle,
                """
                insert into orders
                  (id, business_day, day_number, status, placed_at, visit_id, fire_at, version,
                    state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                order.id().value(),
                order.businessDay(),
                nextNumber(handle, order.businessDay()),
                order.status().name(),
                utc(order.placedAt()),
                visit(order),
                fireAt(order),
                order.version(),
                Json.MAPPER.writeValueAsString(order));
    }

    private static @Nullable UUID visit(Order order) {
        VisitId visit = order.visitId();
        return visit == null ? null : visit.value();
    }

    private static @Nullable OffsetDateTime fireAt(Order order) {
        return order.isScheduled() ? utc(Limits.required("fireAt", order.fireAt())) : null;
    }

    private void update(Handle handle, Order order) {
        int rows =
                PlainSql.change(
                        handle,
                        """
                        update orders
                        set status = ?, visit_id = ?, fire_at = ?, version = ?, state = ?
                        where id = ? and version = ?
                        """,
                        order.status().name(),
                        visit(order),
                        fireAt(order),
                        order.version(),
                        Json.MAPPER.writeValueAsString(order),
                        order.id().value(),
                        order.version() - 1);
        if (rows != 1) {
            throw new IllegalStateException(
                    "order %s is not at the version before %d"
                            .formatted(order.id().value(), order.version()));
        }
    }

    private void save(Handle handle, Ticket ticket) {
        int rows =
                PlainSql.change(
                        handle,
                        """
                        update ticket
                        set waiting_since = ?, bumped_at = ?, backup_at = ?, version = ?, state = ?
                        where id = ?
                        """,
                        waitingSince(ticket),
                        bumpedAt(ticket),
                        backupAt(ticket),
                        ticket.version(),
                        Json.MAPPER.writeValueAsString(ticket),
                        ticket.id().value());
        if (rows == 0) {
            insert(handle, ticket);
        }
    }

    private void insert(Handle handle, Ticket ticket) {
        PlainSql.change(
                handle,
                """
                insert into ticket
                  (id, order_id, station_id, waiting_since, bumped_at, backup_at, version, state)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ticket.id().value(),
                ticket.orderId().value(),
                ticket.stationId().value(),
                waitingSince(ticket),
                bumpedAt(ticket),
                backupAt(ticket),
                ticket.version(),
                Json.MAPPER.writeValueAsString(ticket));
    }

    Optional<Order> find(Handle handle, OrderId id) {
        return PlainSql.first(
                handle,
                row -> Json.MAPPER.readValue(row.getString(1), Order.class),
                "select state from orders where id = ?",
                id.value());
    }

    List<Ticket> ticketsOf(Handle handle, OrderId id) {
        return handle.select(
                        "select state from ticket where order_id = ? order by station_id",
                        id.value())
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Ticket.class))
                .list();
    }

    Optional<FiredOrder> findFired(Handle handle, OrderId id) {
        return find(handle, id).map(order -> new FiredOrder(order, ticketsOf(handle, id)));
    }

    /// The open orders of a visit, oldest first.
    List<FiredOrder> openOf(Handle handle, VisitId visit) {
        return handle
                .select(
                        """
                        select state
                        from orders
                        where visit_id = ? and status = 'OPEN'
                        order by placed_at, id
                        """,
                        visit.value())
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Order.class))
                .list()
                .stream()
                .map(order -> new FiredOrder(order, ticketsOf(handle, order.id())))
                .toList();
    }

    Optional<OrderId> orderOf(Handle handle, TicketId ticket) {
        return PlainSql.first(
                handle,
                row -> new OrderId(row.getObject(1, UUID.class)),
                "select order_id from ticket where id = ?",
                ticket.value());
    }

    /// The number that the day's next order gets, from 1.
    int nextNumber(Handle handle, LocalDate businessDay) {
        return count(handle, businessDay) + 1;
    }

    /// How many orders a day has had, which is the number of its last one.
    int count(Handle handle, LocalDate businessDay) {
        return PlainSql.first(
                        handle,
                        row -> row.getInt(1),
                        """
                        select day_number
                        from orders
                        where business_day = ?
                        order by business_day desc, day_number desc
                        fetch first row only
                        """,
                        businessDay)
                .orElse(0);
    }

    boolean exists(Handle handle, OrderId id) {
        return PlainSql.first(
                        handle,
                        row -> row.getInt(1),
                        "select 1 from orders where id = ?",
                        id.value())
                .isPresent();
    }

    /// Orders of a state, or of all where it is null, oldest first, after a place in that order.
    List<Order> list(Handle handle, @Nullable OrderStatus status, OrderCursor after, int most) {
        return handle.createQuery(
                        """
                        select state
                        from orders
                        where (:status is null or status = :status)
                          and (placed_at, id) > (:placedAt, :id)
                        order by placed_at, id
                        fetch first :most rows only
                        """)
                .bind("status", status == null ? null : status.name())
                .bind("placedAt", utc(after.placedAt()))
                .bind("id", after.id())
                .bind("most", most)
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Order.class))
                .list();
    }

    /// The orders whose time has come, the longest due first.
    List<Order> due(Handle handle, Instant now) {
        return handle.select(
                        """
                        select state
                        from orders
                        where fire_at <= ?
                        order by fire_at, day_number
                        """,
                        utc(now))
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Order.class))
                .list();
    }

    /// The open orders as the JSON that they are kept as, oldest first.
    List<RawValue> openAsJson(Handle handle) {
        return handle.select(
                        "select state from orders where status = 'OPEN' order by placed_at, id")
                .map((row, context) -> new RawValue(row.getString(1)))
                .list();
    }

    /// The tickets that a board needs, as the JSON that they are kept as: those of the open orders,
    /// and whatever else waits.
    List<RawValue> onBoardsAsJson(Handle handle) {
        return handle.select(
                        """
                        select t.state
                        from ticket t
                          join orders o on o.id = t.order_id
                        where o.status = 'OPEN' or t.waiting_since is not null
                        """)
                .map((row, context) -> new RawValue(row.getString(1)))
                .list();
    }

    /// The tickets that are on some board.
    List<Ticket> onBoards(Handle handle) {
        return handle.select("select state from ticket where waiting_since is not null")
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Ticket.class))
                .list();
    }

    private static @Nullable OffsetDateTime waitingSince(Ticket ticket) {
        return ticket.isOpen() ? utc(ticket.waitingSince()) : null;
    }

    private static @Nullable OffsetDateTime bumpedAt(Ticket ticket) {
        return ticket.isOpen() ? null : ticket.bumpedAt().map(OrderStore::utc).orElse(null);
    }

    private static @Nullable String backupAt(Ticket ticket) {
        StationId backup = ticket.backupAt();
        return backup == null ? null : backup.value();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
