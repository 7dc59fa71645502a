package docket.pos.server.order;

import docket.model.order.Order;
import docket.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads the orders of a part of a day.
final class FavouriteStore {
    /// The orders that were placed in a span of time and not called off.
    List<Order> placed(Handle handle, Instant from, Instant until) {
        return handle.select(
                        """
                        select state
                        from orders
                        where placed_at >= ? and placed_at < ?
                          and status in ('OPEN', 'CLOSED')
                        """,
                        from.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Order.class))
                .list();
    }
}
