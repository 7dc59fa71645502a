package docket.kitchen.board;

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
/// @param note for the whole order
/// @param sending whether a tap on it has no answer yet
record Card(
        OrderId orderId,
        String title,
        String place,
        String note,
        Instant waitingSince,
        int recalls,
        List<Ticket> mine,
        List<Row> rows,
        boolean sending) {

    /// One row of a card.
    sealed interface Row {
        /// A line to make.
        ///
        /// @param mine whether this display works on it
        /// @param station where it is made, where that must be said; `""` else
        /// @param alarm whether the note must not be missed, as with an allergy
        /// @param sending whether a tap on it has no answer yet
        record Line(
                TicketId ticketId,
                LineId lineId,
                int quantity,
                String name,
                String modifiers,
                String note,
                LineStatus status,
                boolean mine,
                String station,
                boolean alarm,
                boolean sending)
                implements Row {}

        /// What came later begins here.
        record AddOn(String text) implements Row {}
    }

    List<Row.Line> lines() {
        return rows.stream()
                .filter(row -> row instanceof Row.Line line && line.mine())
                .map(row -> (Row.Line) row)
                .toList();
    }
}
