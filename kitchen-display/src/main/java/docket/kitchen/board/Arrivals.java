package docket.kitchen.board;

import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.LineId;
import docket.model.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// Notices what a cook must be told of by sound: a line that was not there before, one that was
/// taken off, and one whose note was changed. Confined to the screens' thread.
final class Arrivals {
    private final Predicate<Ticket> mine;
    private final Map<LineId, Heard> known = new HashMap<>();
    private boolean begun;

    /// What a cook knows of a line.
    private record Heard(boolean live, String note) {
        boolean isNews(Heard before) {
            return (before.live && !live) || !before.note.equals(note);
        }
    }

    /// @param mine whether this display works on a ticket
    Arrivals(Predicate<Ticket> mine) {
        this.mine = mine;
    }

    /// Looks at the whole floor.
    ///
    /// @return whether something came while this station was away; never so at its first look
    boolean in(Floor floor) {
        boolean isNew = false;
        for (Ticket ticket : floor.tickets()) {
            isNew |= in(ticket);
        }
        boolean wasThere = begun;
        begun = true;
        return isNew && wasThere;
    }

    /// Looks at one fact, and forgets an order that is over.
    boolean in(FloorEvent event) {
        if (event instanceof FloorEvent.OnVisits moved) {
            // What only went elsewhere is known already, also where it is called otherwise now.
            moved.tickets().forEach(this::in);
        }
        if (!(event instanceof FloorEvent.OnOrder change)) {
            return false;
        }
        boolean isNew = false;
        for (Ticket ticket : change.tickets()) {
            isNew |= in(ticket);
        }
        if (!change.order().isOpen()) {
            change.order().lines().forEach(line -> known.remove(line.id()));
        }
        return isNew;
    }

    private boolean in(Ticket ticket) {
        if (!mine.test(ticket)) {
            return false;
        }
        boolean isNew = false;
        for (var line : ticket.lines()) {
            if (line.status().isOnTheBoard()) {
                var now = new Heard(line.status().isLive(), line.note());
                Heard before = known.put(line.id(), now);
                isNew |= before == null || now.isNews(before);
            }
        }
        return isNew;
    }
}
