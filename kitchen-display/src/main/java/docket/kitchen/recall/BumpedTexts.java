package docket.kitchen.recall;

import docket.model.event.Floor;
import docket.model.menu.StationId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words the tickets of the recall list.
///
/// @param station whose list it is, or [Protocol#ALL_STATIONS]
record BumpedTexts(String station, Texts texts) {

    /// @param floor null: not heard of yet
    BumpedTicket of(Ticket ticket, @Nullable Floor floor) {
        boolean sayStation = station.equals(Protocol.ALL_STATIONS);
        return new BumpedTicket(
                ticket,
                ticket.orderNumber(),
                place(ticket),
                sayStation ? name(ticket.stationId(), floor) : "",
                ticket.lines().stream().map(this::counted).collect(Collectors.joining("  ·  ")),
                singles(ticket));
    }

    private String place(Ticket ticket) {
        String where =
                ticket.table().isEmpty()
                        ? texts.text("type." + ticket.orderType())
                        : texts.text("table", ticket.table());
        String guest = ticket.guestName();
        return guest == null ? where : where + " · " + guest;
    }

    private List<BumpedTicket.Single> singles(Ticket ticket) {
        return ticket.recallable().stream()
                .map(line -> new BumpedTicket.Single(line.id(), whole(line)))
                .toList();
    }

    private String counted(TicketLine line) {
        return line.quantity() + " × " + texts.name(line.name(), line.names());
    }

    /// With all that tells it from another of the same item.
    private String whole(TicketLine line) {
        Stream<String> modifiers =
                line.modifiers().stream().map(chosen -> texts.name(chosen.name(), chosen.names()));
        return Stream.of(Stream.of(counted(line)), modifiers, Stream.of(line.note()))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String name(StationId id, @Nullable Floor floor) {
        return floor == null ? id.value() : texts.name(floor.menu().called(id));
    }
}
