package docket.pos.server.order;

import docket.model.order.Order;
import docket.model.order.OrderSearch;
import docket.pos.server.order.HistoryStore.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks through the history, a few rows at a time and not for ever: who seeks further asks again
/// from where it ended.
///
/// @param chunk rows that are read at once
/// @param look rows that are looked at in all
record HistoryScan(int chunk, int look) {
    /// What a search found.
    ///
    /// @param end where it ended; null: there is nothing further back
    record Found(List<Order> orders, @Nullable HistoryCursor end) {}

    /// Finds orders.
    ///
    /// @param from where to begin
    /// @param most how many orders are wanted
    /// @param before reads up to a chunk of rows before a place
    Found find(
            OrderSearch search,
            HistoryCursor from,
            int most,
            Function<HistoryCursor, List<Placed>> before) {
        var found = new ArrayList<Order>();
        HistoryCursor place = from;
        for (int looked = 0; looked < look; looked += chunk) {
            List<Placed> rows = before.apply(place);
            for (Placed row : rows) {
                if (found.size() == most) {
                    return new Found(found, place);
                }
                place = row.place();
                if (search.finds(row.order())) {
                    found.add(row.order());
                }
            }
            if (rows.size() < chunk) {
                return new Found(found, null);
            }
        }
        return new Found(found, place);
    }
}
