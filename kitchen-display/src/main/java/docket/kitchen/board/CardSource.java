package docket.kitchen.board;

import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that the card of one order is made from.
///
/// @param tickets those of the order, of all stations
/// @param order null where the floor does not have it
/// @param stations what they are called
/// @param zone the restaurant's
/// @param underway the lines of which a tap has no answer
/// @param counted how many pieces were tapped as made, where that has no answer
/// @param language the one it is worded in
record CardSource(
        List<Ticket> tickets,
        @Nullable Order order,
        Map<StationId, String> stations,
        ZoneId zone,
        Set<Spot> underway,
        Map<Spot, Integer> counted,
        Language language) {

    /// A line on a ticket: what several stations make is on several.
    record Spot(TicketId ticket, LineId line) {}

    boolean isUnderway(Ticket ticket, TicketLine line) {
        return underway.contains(new Spot(ticket.id(), line.id()));
    }

    /// How many of the line's pieces were tapped as made; null where that is known to all.
    @Nullable Integer counted(Ticket ticket, TicketLine line) {
        return counted.get(new Spot(ticket.id(), line.id()));
    }
}
