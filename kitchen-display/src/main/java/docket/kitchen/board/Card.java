package docket.kitchen.board;

import docket.model.OrderType;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/// An order as a cook sees it: the lines of this station, and beneath them, dimmed, what others
/// make of it.
///
/// @param mine the tickets that this display works on
/// @param sending whether everything left on it was tapped and has no answer yet
record Card(
        OrderId orderId,
        Head head,
        Instant waitingSince,
        List<Ticket> mine,
        List<Row> rows,
        boolean sending) {

    /// What stands at its top.
    ///
    /// @param recalled says how often it came back; `""` if it never did
    record Head(String title, String place, String recalled) {}

    /// One row of a card. Long texts are cut into rows, so that every row fits on a screen.
    sealed interface Row {
        /// A line to make.
        ///
        /// @param mine whether this display works on it
        /// @param state what is to be said under it, such as the station that makes it
        /// @param sending whether a tap on it has no answer yet
        record Line(
                TicketId ticketId,
                LineId lineId,
                int quantity,
                Wording wording,
                LineStatus status,
                boolean mine,
                String state,
                boolean sending)
                implements Row {}

        /// A text of its own: what cannot stand in a line.
        record Remark(String text, Kind kind) implements Row {}
    }

    /// What a line says.
    ///
    /// @param apart what is left out and what there is more of, which cooks must not miss
    /// @param modifiers the other choices
    /// @param alarm whether the note must not be missed, as with an allergy
    record Wording(String name, String apart, String modifiers, String note, boolean alarm) {}

    /// What a remark is about.
    enum Kind {
        /// Another station has it too, or should have had it.
        BACKUP,
        /// For the whole order.
        NOTE,
        /// For the whole order, and not to be missed.
        ALARM,
        /// What came later, or another course, begins here.
        ADD_ON,
        /// What is cooked again begins here, and why.
        REMAKE,
        /// What is to come, and not to be made yet.
        HELD,
        /// The rest of the text above it.
        REST
    }

    /// Of which type its order is.
    OrderType type() {
        return mine.getFirst().orderType();
    }

    String title() {
        return head.title();
    }

    List<Row.Line> lines() {
        return rows.stream()
                .filter(row -> row instanceof Row.Line line && line.mine())
                .map(row -> (Row.Line) row)
                .toList();
    }
}
