package docket.kitchen.recall;

import docket.model.order.LineId;
import docket.model.ticket.Ticket;
import java.util.List;

/// A ticket of the recall list, as a cook reads it.
///
/// @param station which one made it, where that must be said; `""` else
/// @param lines all that was on it, in one text
/// @param singles its lines that can be brought back, one by one
record BumpedTicket(
        Ticket ticket,
        String title,
        String place,
        String station,
        String lines,
        List<Single> singles) {

    /// One line of it.
    record Single(LineId id, String text) {}

    /// Whether there is more than one line to choose from.
    boolean isParted() {
        return singles.size() > 1;
    }
}
