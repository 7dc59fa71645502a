package docket.pos.server.order;

import docket.model.order.Order;
import docket.model.order.OrderSearch;
import docket.model.order.OrderStatus;
import docket.wire.Json;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads the rows of orders as a history, the newest first.
final class HistoryStore {
    /// An order and its place in the history.
    record Placed(HistoryCursor place, Order order) {}

    /// Orders of the state and of the days that are looked for, before a place in the history.
    List<Placed> before(Handle handle, OrderSearch search, HistoryCursor place, int most) {
        HistoryCursor end = earlier(search, place);
        OrderStatus status = search.status();
        return handle.createQuery(
                        """
                        select business_day, day_number, state
                        from orders
                        where business_day <= :day
                          and (business_day < :day or day_number < :number)
                          and (:from is null or business_day >= :from)
                          and (:status is null or status = :status)
                        order by business_day desc, day_number desc
                        fetch first :most rows only
                        """)
                .bind("day", end.day())
                .bind("number", end.number())
                .bind("from", search.from())
                .bind("status", status == null ? null : status.name())
                .bind("most", most)
                .map(
                        (row, context) ->
                                new Placed(
                                        new HistoryCursor(
                                                row.getObject(1, LocalDate.class), row.getInt(2)),
                                        Json.MAPPER.readValue(row.getString(3), Order.class)))
                .list();
    }

    private static HistoryCursor earlier(OrderSearch search, HistoryCursor place) {
        LocalDate to = search.to();
        return to == null || !to.isBefore(place.day())
                ? place
                : new HistoryCursor(to.plusDays(1), 0);
    }
}
