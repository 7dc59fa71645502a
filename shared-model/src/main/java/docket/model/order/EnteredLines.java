package docket.model.order;

import docket.model.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines that somebody is entering and has not sent. No command: nothing is ordered by it, others
/// only see it.
///
/// @param orderId the order that they will be of, be it there already or not
/// @param table where they are for; null or empty: at no table
public record EnteredLines(OrderId orderId, @Nullable String table, List<NewLine> lines) {
    public EnteredLines {
        Limits.required("orderId", orderId);
        table = Limits.text("table", table, Limits.TABLE);
        lines = AddLines.checked(lines);
    }

    public String tableText() {
        return Limits.required("table", table);
    }
}
