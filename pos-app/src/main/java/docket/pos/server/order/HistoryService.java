package docket.pos.server.order;

import docket.model.order.OrderSearch;
import docket.pos.server.db.Database;
import docket.wire.OrderPage;
import org.jspecify.annotations.Nullable;

/// Finds orders, open or over, the newest first. Thread-safe.
final class HistoryService {
    private static final HistoryScan SCAN = new HistoryScan(200, 2_000);

    private final Database database;
    private final HistoryStore store;

    HistoryService(Database database, HistoryStore store) {
        this.database = database;
        this.store = store;
    }

    /// A page of the orders that are looked for.
    ///
    /// @param cursor where the page before ended; null: the newest
    OrderPage find(OrderSearch search, @Nullable String cursor, int most) {
        HistoryCursor from = cursor == null ? HistoryCursor.NEWEST : HistoryCursor.parse(cursor);
        return database.read(
                handle -> {
                    HistoryScan.Found found =
                            SCAN.find(
                                    search,
                                    from,
                                    most,
                                    place -> store.before(handle, search, place, SCAN.chunk()));
                    HistoryCursor end = found.end();
                    return new OrderPage(
                            database.lastSeq(handle),
                            found.orders(),
                            end == null ? null : end.text());
                });
    }
}
