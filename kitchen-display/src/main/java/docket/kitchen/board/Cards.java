package docket.kitchen.board;

import docket.model.event.Floor;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.order.ChosenModifier;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Makes the cards of a board from the floor: one for each order that still waits here, the longest
/// waiting first.
///
/// @param station whose board it is, or [Protocol#ALL_STATIONS]
/// @param sending whether a tap on a ticket's line has no answer yet
record Cards(String station, Texts texts, BiPredicate<TicketId, LineId> sending) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    List<Card> of(Floor floor) {
        Map<OrderId, List<Ticket>> byOrder = new LinkedHashMap<>();
        floor.tickets()
                .forEach(t -> byOrder.computeIfAbsent(t.orderId(), o -> new ArrayList<>()).add(t));
        return byOrder.values().stream()
                .filter(tickets -> tickets.stream().anyMatch(t -> isMine(t) && t.isOpen()))
                .map(tickets -> card(tickets, floor))
                .sorted(Comparator.comparing(Card::waitingSince).thenComparing(Card::title))
                .toList();
    }

    private boolean isMine(Ticket ticket) {
        return station.equals(Protocol.ALL_STATIONS) || ticket.stationId().value().equals(station);
    }

    private Card card(List<Ticket> tickets, Floor floor) {
        List<Ticket> mine = tickets.stream().filter(this::isMine).toList();
        Ticket first = mine.getFirst();
        Instant waiting =
                mine.stream()
                        .filter(Ticket::isOpen)
                        .map(Ticket::waitingSince)
                        .min(Instant::compareTo)
                        .orElse(first.firedAt());
        var rows = new ArrayList<Card.Row>();
        mine.forEach(ticket -> add(rows, ticket, true, floor));
        tickets.stream().filter(t -> !isMine(t)).forEach(t -> add(rows, t, false, floor));
        return new Card(
                first.orderId(),
                first.orderNumber(),
                first.table().isEmpty()
                        ? texts.text("type." + first.orderType())
                        : texts.text("table", first.table()),
                first.note(),
                waiting,
                mine.stream().mapToInt(Ticket::recalls).max().orElse(0),
                mine,
                rows,
                rows.stream().anyMatch(row -> row instanceof Card.Row.Line l && l.sending()));
    }

    private void add(List<Card.Row> rows, Ticket ticket, boolean mine, Floor floor) {
        boolean sayStation = !mine || station.equals(Protocol.ALL_STATIONS);
        String place = sayStation ? name(ticket.stationId(), floor) : "";
        int batch = ticket.lines().getFirst().batch();
        for (TicketLine line : ticket.lines()) {
            if (line.batch() != batch && mine) {
                rows.add(addOn(line, floor.shop().zone()));
                batch = line.batch();
            }
            rows.add(row(ticket, line, mine, place));
        }
    }

    private Card.Row addOn(TicketLine line, ZoneId zone) {
        return new Card.Row.AddOn(
                texts.text("board.addOn", TIME.format(line.firedAt().atZone(zone))));
    }

    private Card.Row row(Ticket ticket, TicketLine line, boolean mine, String place) {
        return new Card.Row.Line(
                ticket.id(),
                line.id(),
                line.quantity(),
                texts.name(line.name(), line.names()),
                line.modifiers().stream().map(this::text).collect(Collectors.joining(" · ")),
                line.note(),
                line.status(),
                mine,
                place,
                isAlarm(line.note()),
                sending.test(ticket.id(), line.id()));
    }

    private String text(ChosenModifier modifier) {
        String name = texts.name(modifier.name(), modifier.names());
        return modifier.quantity() == 1 ? name : modifier.quantity() + " × " + name;
    }

    private static boolean isAlarm(String note) {
        return note.contains("!") || note.contains("알레르기");
    }

    private String name(StationId id, Floor floor) {
        return floor.menu()
                .station(id)
                .map((Station s) -> texts.name(s.name(), s.names()))
                .orElse(id.value());
    }
}
