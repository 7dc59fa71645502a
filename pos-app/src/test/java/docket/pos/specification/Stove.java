package docket.pos.specification;

import docket.model.menu.StationId;
import docket.model.order.LineStatus;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.pos.server.Caller;
import docket.pos.server.db.SmallRestaurant;
import docket.pos.server.ticket.TicketService;

/// What a cook asks of the services.
final class Stove {
    private static final Caller BY = SmallRestaurant.TILL;

    private final House house;

    Stove(House house) {
        this.house = house;
    }

    void cook(int order, String station, TicketStatus to, int seen) {
        var ticket = TicketId.of(house.order(order), new StationId(station));
        var command = new ChangeTicketStatus(to, seen, null);
        var other = new ChangeTicketStatus(to, seen + 1, null);
        house.send(
                id -> tickets().change(BY, id, ticket, command).value(),
                id -> tickets().change(BY, id, ticket, other).value());
    }

    void make(int order, String station, int line, int seen) {
        var ticket = TicketId.of(house.order(order), new StationId(station));
        var command = new ChangeLineStatus(LineStatus.DONE, seen);
        var other = new ChangeLineStatus(LineStatus.FIRED, seen);
        house.send(
                id -> tickets().changeLine(BY, id, ticket, house.line(line), command).value(),
                id -> tickets().changeLine(BY, id, ticket, house.line(line), other).value());
    }

    private TicketService tickets() {
        return house.services().tickets();
    }
}
