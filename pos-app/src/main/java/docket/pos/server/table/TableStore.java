package docket.pos.server.table;

import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.table.FloorPlan;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.pos.server.db.PlainSql;
import docket.pos.server.db.Projection;
import docket.wire.Json;
import docket.wire.VisitBill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of the floor plan and of visits. Rows change by facts only.
final class TableStore implements Projection {
    private final Consumer<FloorPlan> drawn;

    /// @param drawn told of each plan after its commit, on the writer's thread
    TableStore(Consumer<FloorPlan> drawn) {
        this.drawn = drawn;
    }

    @Override
    public void store(Handle handle, LogEntry entry) {
        switch (entry.event()) {
            case FloorEvent.FloorPlanSet set -> save(handle, set.plan());
            case FloorEvent.OnVisits change -> change.visits().forEach(v -> save(handle, v));
            case FloorEvent.OnOrder change -> change.visits().forEach(v -> save(handle, v));
            case FloorEvent.OnMenu ignored -> {}
            case FloorEvent.OnMessage ignored -> {}
        }
    }

    @Override
    public void committed(LogEntry entry) {
        if (entry.event() instanceof FloorEvent.FloorPlanSet set) {
            drawn.accept(set.plan());
        }
    }

    private static void save(Handle handle, FloorPlan plan) {
        handle.execute(
                "merge into floor_plan (id, state) values (1, ?)",
                Json.MAPPER.writeValueAsString(plan));
    }

    private static void save(Handle handle, Visit visit) {
        PlainSql.change(
                handle,
                """
                merge into visit
                  (id, table_label, business_day, opened_at, cleaned_at, version, state)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                visit.id().value(),
                visit.table(),
                visit.businessDay(),
                utc(visit.openedAt()),
                utc(visit.cleanedAt()),
                visit.version(),
                Json.MAPPER.writeValueAsString(visit));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    FloorPlan plan(Handle handle) {
        return PlainSql.first(
                        handle,
                        row -> Json.MAPPER.readValue(row.getString(1), FloorPlan.class),
                        "select state from floor_plan where id = 1")
                .orElse(FloorPlan.NONE);
    }

    Optional<Visit> find(Handle handle, VisitId id) {
        return PlainSql.first(
                handle,
                row -> Json.MAPPER.readValue(row.getString(1), Visit.class),
                "select state from visit where id = ?",
                id.value());
    }

    /// The visits that are not over, the longest first.
    List<Visit> current(Handle handle) {
        return handle.select(
                        "select state from visit where cleaned_at is null order by opened_at, id")
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Visit.class))
                .list();
    }

    /// The visits at a table that are not over, the longest first.
    List<Visit> at(Handle handle, String table) {
        return handle.select(
                        """
                        select state
                        from visit
                        where cleaned_at is null and table_label = ?
                        order by opened_at, id
                        """,
                        table)
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Visit.class))
                .list();
    }

    /// Visits, the last one first.
    ///
    /// @param table null: of all tables
    /// @param day of business; null: any
    List<Visit> list(Handle handle, @Nullable String table, @Nullable LocalDate day, int most) {
        return handle.createQuery(
                        """
                        select state
                        from visit
                        where (:table is null or table_label = :table)
                          and (cast(:day as date) is null or business_day = :day)
                        order by opened_at desc, id
                        fetch first :most rows only
                        """)
                .bind("table", table)
                .bind("day", day)
                .bind("most", most)
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Visit.class))
                .list();
    }

    /// What was ordered in visits, where something was.
    List<VisitBill> bills(Handle handle, List<Visit> visits) {
        return visits.stream()
                .map(visit -> VisitBill.of(visit.id(), ordersOf(handle, visit.id())))
                .filter(bill -> !bill.orders().isEmpty())
                .toList();
    }

    private static List<Order> ordersOf(Handle handle, VisitId visit) {
        return handle.select(
                        "select state from orders where visit_id = ? order by placed_at, id",
                        visit.value())
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Order.class))
                .list();
    }

    /// Whether a visit has orders that are open.
    ///
    /// @param but this one; null: but none
    boolean hasOpenOrders(Handle handle, VisitId id, @Nullable OrderId but) {
        return PlainSql.first(
                        handle,
                        row -> row.getInt(1),
                        """
                        select 1
                        from orders
                        where visit_id = ? and status = 'OPEN'
                          and (cast(? as uuid) is null or id <> ?)
                        fetch first row only
                        """,
                        id.value(),
                        but == null ? null : but.value(),
                        but == null ? null : but.value())
                .isPresent();
    }
}
