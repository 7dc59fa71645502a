package docket.pos.server.order;

import docket.model.Reason;
import docket.model.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;

/// A place in the history of orders, as text `day_number`: the page after it begins before that
/// order.
///
/// @param number of the order in its business day
record HistoryCursor(LocalDate day, int number) {
    /// Before which every order is.
    static final HistoryCursor NEWEST = new HistoryCursor(LocalDate.of(9999, 12, 31), 0);

    static HistoryCursor parse(String text) {
        int at = text.indexOf('_');
        try {
            return new HistoryCursor(
                    LocalDate.parse(text.substring(0, Math.max(0, at))),
                    Integer.parseInt(text.substring(at + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refusal(Reason.INVALID, "The cursor is none that this server gave.");
        }
    }

    String text() {
        return day + "_" + number;
    }
}
