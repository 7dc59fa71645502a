package docket.pos.server.report;

import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.report.MadeLine;
import docket.model.report.TimedLine;
import docket.model.report.TimesSearch;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.PlainSql;
import docket.pos.server.db.Projection;
import docket.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A row for each line that a station made, written in the unit of work in which it is done. A line
/// that comes back keeps its row, with the recall; a bump that is taken back within seconds never
/// was.
final class TimesStore implements Projection {
    /// Within this a recall takes back a slip of the finger.
    static final Duration SLIP = Duration.ofSeconds(10);

    /// Lines that are enough to learn from.
    private static final int LEARNED = 30_000;

    private final BusinessDay days;

    TimesStore(BusinessDay days) {
        this.days = days;
    }

    @Override
    public void store(Handle handle, LogEntry entry) {
        if (entry.event() instanceof FloorEvent.OnOrder change) {
            for (Ticket ticket : change.tickets()) {
                for (TicketLine line : ticket.lines()) {
                    store(handle, ticket.stationId(), line, entry.at());
                }
            }
            change.order().lines().stream()
                    .filter(line -> entry.at().equals(line.servedAt()))
                    .forEach(line -> handedOut(handle, line));
        }
    }

    /// Only what this very fact did to a line.
    private void store(Handle handle, StationId station, TicketLine line, Instant at) {
        if (line.status() == LineStatus.DONE && at.equals(line.doneAt())) {
            done(handle, station, line);
        } else if (line.recalls() > 0 && line.status() == LineStatus.FIRED) {
            cameBack(handle, station, line, at);
        }
    }

    private void done(Handle handle, StationId station, TicketLine line) {
        int known =
                PlainSql.change(
                        handle,
                        """
                        update kitchen_time
                        set done_at = ?, is_back = false
                        where line_id = ? and station_id = ?
                        """,
                        utc(line.doneAt()),
                        line.id().value(),
                        station.value());
        if (known == 0) {
            insert(handle, station, line, 0, null);
        }
    }

    private void cameBack(Handle handle, StationId station, TicketLine line, Instant at) {
        int slips =
                PlainSql.change(
                        handle,
                        """
                        delete from kitchen_time
                        where line_id = ? and station_id = ? and not is_back and recalls = 0
                          and done_at > ?
                        """,
                        line.id().value(),
                        station.value(),
                        utc(at.minus(SLIP)));
        if (slips == 0) {
            PlainSql.change(
                    handle,
                    """
                    update kitchen_time
                    set recalls = recalls + 1, is_back = true
                    where line_id = ? and station_id = ? and not is_back
                    """,
                    line.id().value(),
                    station.value());
        }
    }

    private static void handedOut(Handle handle, OrderLine line) {
        PlainSql.change(
                handle,
                "update kitchen_time set served_at = ? where line_id = ? and served_at is null",
                utc(line.servedAt()),
                line.id().value());
    }

    private void insert(
            Handle handle,
            StationId station,
            TicketLine line,
            int recalls,
            @Nullable Instant servedAt) {
        PlainSql.change(
                handle,
                """
                insert into kitchen_time
                  (line_id, station_id, item_id, name, business_day, fired_hour, fired_at,
                    started_at, done_at, served_at, recalls, is_back, is_remake)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                line.id().value(),
                station.value(),
                line.itemId().value(),
                line.name(),
                days.at(line.firedAt()),
                days.wallClock(line.firedAt()).getHour(),
                utc(line.firedAt()),
                utc(line.startedAt()),
                utc(line.doneAt()),
                utc(servedAt),
                recalls,
                false,
                line.remakeOf() != null);
    }

    /// Hands on the lines that are looked for.
    void each(Handle handle, TimesSearch search, Consumer<TimedLine> taker) {
        handle.createQuery(
                        """
                        select item_id, station_id, name, fired_hour,
                          datediff(second, fired_at, done_at),
                          datediff(second, fired_at, started_at),
                          datediff(second, done_at, served_at), recalls, is_remake
                        from kitchen_time
                        where business_day between :from and :to and not is_back
                          and (:station is null or station_id = :station)
                          and (:item is null or item_id = :item)
                        order by business_day, fired_at
                        """)
                .bind("from", search.from())
                .bind("to", search.to())
                .bind("station", search.station() == null ? null : search.station().value())
                .bind("item", search.item() == null ? null : search.item().value())
                .setFetchSize(1000)
                .map((row, context) -> timed(row))
                .forEach(taker);
    }

    /// What was made on these days, the last of them first; what tells no time is left out.
    ///
    /// @param until the day after the last
    List<MadeLine> made(Handle handle, LocalDate from, LocalDate until) {
        return handle.createQuery(
                        """
                        select item_id, station_id, fired_at, done_at
                        from kitchen_time
                        where business_day >= :from and business_day < :until and not is_back
                          and recalls = 0 and not is_remake
                          and done_at <= dateadd(second, :left, fired_at)
                        order by business_day desc, fired_at desc
                        fetch first :most rows only
                        """)
                .bind("from", from)
                .bind("until", until)
                .bind("left", TimedLine.LEFT)
                .bind("most", LEARNED)
                .map(
                        (row, context) ->
                                new MadeLine(
                                        new ItemId(row.getString(1)),
                                        new StationId(row.getString(2)),
                                        row.getObject(3, OffsetDateTime.class).toInstant(),
                                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static TimedLine timed(ResultSet row) throws SQLException {
        return new TimedLine(
                new ItemId(row.getString(1)),
                new StationId(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                Math.max(0, row.getInt(5)),
                row.getObject(6, Integer.class),
                row.getObject(7, Integer.class),
                row.getInt(8),
                row.getBoolean(9));
    }

    /// Whether there are tickets that were made before times were counted.
    boolean isBehind(Handle handle) {
        return PlainSql.first(handle, row -> true, "select id from kitchen_time_history")
                .isPresent();
    }

    /// Takes over some of them.
    ///
    /// @return whether there are more
    boolean catchUp(Handle handle, int most) {
        @Nullable UUID after =
                PlainSql.first(
                                handle,
                                row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                                "select after_ticket from kitchen_time_history")
                        .flatMap(known -> known)
                        .orElse(null);
        List<Old> old = tickets(handle, after, most);
        old.forEach(one -> takeOver(handle, one));
        if (old.size() < most) {
            PlainSql.change(handle, "delete from kitchen_time_history");
            return false;
        }
        PlainSql.change(
                handle,
                "update kitchen_time_history set after_ticket = ?",
                old.getLast().ticket().id().value());
        return true;
    }

    /// A ticket with its order, which knows what was handed out.
    private record Old(Ticket ticket, Order order) {}

    private static List<Old> tickets(Handle handle, @Nullable UUID after, int most) {
        return handle.createQuery(
                        """
                        select t.state, o.state
                        from ticket t
                        join orders o on o.id = t.order_id
                        where :after is null or t.id > :after
                        order by t.id
                        fetch first :most rows only
                        """)
                .bind("after", after)
                .bind("most", most)
                .map(
                        (row, context) ->
                                new Old(
                                        Json.MAPPER.readValue(row.getString(1), Ticket.class),
                                        Json.MAPPER.readValue(row.getString(2), Order.class)))
                .list();
    }

    private void takeOver(Handle handle, Old old) {
        StationId station = old.ticket().stationId();
        for (TicketLine line : old.ticket().lines()) {
            if (line.doneAt() != null && !isKnown(handle, station, line)) {
                Instant served =
                        old.order().lines().stream()
                                .filter(one -> one.id().equals(line.id()))
                                .findFirst()
                                .map(OrderLine::servedAt)
                                .orElse(null);
                insert(handle, station, line, line.recalls(), served);
            }
        }
    }

    private static boolean isKnown(Handle handle, StationId station, TicketLine line) {
        return PlainSql.first(
                        handle,
                        row -> true,
                        "select 1 from kitchen_time where line_id = ? and station_id = ?",
                        line.id().value(),
                        station.value())
                .isPresent();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
