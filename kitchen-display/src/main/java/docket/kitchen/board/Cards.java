package docket.kitchen.board;

import docket.model.event.Floor;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Makes the cards of a board from the floor: one for each order that still waits here, in the
/// order in which they are to be made. A card of which nothing has changed is kept as it is: to
/// word all anew for each fact takes most of a busy display's time. Confined to the screens'
/// thread.
final class Cards {
    private final Texts texts;
    private final Pending pending;
    private final CardMaker maker;
    private Map<OrderId, Kept> kept = Map.of();

    /// What was tapped and has no answer yet.
    interface Pending {
        /// Whether a tap on a line as a whole has none.
        boolean isUnderway(TicketId ticket, LineId line);

        /// How many of a line's pieces were tapped as made; empty where that is known to all.
        default OptionalInt counted(TicketId ticket, LineId line) {
            return OptionalInt.empty();
        }
    }

    private record Kept(CardSource from, Card card) {}

    /// @param station whose board it is, or [Protocol#ALL_STATIONS]
    /// @param pending the taps that have no answer yet
    Cards(String station, Texts texts, Pending pending) {
        this.texts = texts;
        this.pending = pending;
        maker = new CardMaker(station, texts);
    }

    boolean isMine(Ticket ticket) {
        return maker.isMine(ticket);
    }

    List<Card> of(Floor floor) {
        Map<OrderId, List<Ticket>> byOrder = new LinkedHashMap<>();
        floor.tickets()
                .forEach(t -> byOrder.computeIfAbsent(t.orderId(), o -> new ArrayList<>()).add(t));
        Map<StationId, String> stations = stations(floor);
        var now = new LinkedHashMap<OrderId, Kept>();
        byOrder.forEach(
                (order, tickets) -> {
                    if (tickets.stream().anyMatch(t -> isMine(t) && t.isOpen())) {
                        now.put(order, card(order, source(order, tickets, stations, floor)));
                    }
                });
        kept = now;
        return now.values().stream().map(Kept::card).sorted(Card.IN_ORDER).toList();
    }

    private Map<StationId, String> stations(Floor floor) {
        var names = new HashMap<StationId, String>();
        for (Ticket ticket : floor.tickets()) {
            names.computeIfAbsent(ticket.stationId(), id -> name(id, floor));
            StationId backup = ticket.backupAt();
            if (backup != null) {
                names.computeIfAbsent(backup, id -> name(id, floor));
            }
        }
        return names;
    }

    private String name(StationId id, Floor floor) {
        return texts.name(floor.menu().called(id));
    }

    private CardSource source(
            OrderId order, List<Ticket> tickets, Map<StationId, String> stations, Floor floor) {
        var underway = new HashSet<CardSource.Spot>();
        var counted = new HashMap<CardSource.Spot, Integer>();
        for (Ticket ticket : tickets) {
            for (TicketLine line : ticket.lines()) {
                var spot = new CardSource.Spot(ticket.id(), line.id());
                if (pending.isUnderway(ticket.id(), line.id())) {
                    underway.add(spot);
                }
                pending.counted(ticket.id(), line.id()).ifPresent(made -> counted.put(spot, made));
            }
        }
        return new CardSource(
                tickets,
                floor.order(order).orElse(null),
                stations,
                floor.shop().zone(),
                underway,
                counted,
                texts.language());
    }

    private Kept card(OrderId order, CardSource from) {
        Kept before = kept.get(order);
        return before != null && before.from().equals(from)
                ? before
                : new Kept(from, maker.of(from));
    }
}
