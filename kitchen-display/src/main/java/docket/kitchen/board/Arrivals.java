package docket.kitchen.board;

import docket.model.display.SoundKind;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Notices what a cook must be told of: an order that was not there before, a line that was added
/// to one, taken off it or given another note, what another display brought back, and an order that
/// moved to another table. Confined to the screens' thread.
final class Arrivals {
    private final Predicate<Ticket> mine;
    private final Predicate<Ticket> own;
    private final Map<LineId, Heard> known = new HashMap<>();
    private final Map<OrderId, String> tables = new HashMap<>();
    private boolean begun;

    /// What a cook knows of a line.
    private record Heard(boolean live, String note, int recalls) {}

    /// What is new, and about which orders.
    static final class News {
        private final Map<SoundKind, Set<OrderId>> orders = new EnumMap<>(SoundKind.class);

        private void add(SoundKind kind, OrderId order) {
            orders.computeIfAbsent(kind, any -> new HashSet<>()).add(order);
        }

        /// What kinds there are, with the orders that they are about.
        Map<SoundKind, Set<OrderId>> byKind() {
            return orders;
        }
    }

    /// @param mine whether this display works on a ticket
    /// @param own whether a tap on this display made a ticket what it is now
    Arrivals(Predicate<Ticket> mine, Predicate<Ticket> own) {
        this.mine = mine;
        this.own = own;
    }

    /// Looks at the whole floor.
    ///
    /// @return what came while this station was away; nothing at its first look
    News in(Floor floor) {
        var news = new News();
        floor.tickets().forEach(ticket -> look(ticket, news));
        boolean wasThere = begun;
        begun = true;
        return wasThere ? news : new News();
    }

    /// Looks at one fact, and forgets an order that is over.
    News in(FloorEvent event) {
        var news = new News();
        if (event instanceof FloorEvent.OnVisits moved) {
            moved.tickets().forEach(ticket -> look(ticket, news));
        }
        if (event instanceof FloorEvent.OnOrder change) {
            change.tickets().forEach(ticket -> look(ticket, news));
            if (!change.order().isOpen()) {
                change.order().lines().forEach(line -> known.remove(line.id()));
                tables.remove(change.order().id());
            }
        }
        return news;
    }

    private void look(Ticket ticket, News news) {
        if (!mine.test(ticket)) {
            return;
        }
        String before = tables.put(ticket.orderId(), ticket.table());
        SoundKind added = before == null ? SoundKind.NEW : SoundKind.CHANGED;
        if (before != null && !before.equals(ticket.table()) && ticket.isOpen()) {
            news.add(SoundKind.CHANGED, ticket.orderId());
        }
        for (var line : ticket.lines()) {
            if (line.status().isOnTheBoard()) {
                var now = new Heard(line.status().isLive(), line.note(), line.recalls());
                Heard then = known.put(line.id(), now);
                if (then == null) {
                    news.add(added, ticket.orderId());
                } else if (then.recalls < now.recalls) {
                    if (!own.test(ticket)) {
                        news.add(SoundKind.CHANGED, ticket.orderId());
                    }
                } else if (then.live && !now.live) {
                    news.add(SoundKind.VOID, ticket.orderId());
                } else if (!then.note.equals(now.note)) {
                    news.add(SoundKind.CHANGED, ticket.orderId());
                }
            }
        }
    }
}
