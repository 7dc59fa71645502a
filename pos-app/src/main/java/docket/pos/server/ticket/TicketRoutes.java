package docket.pos.server.ticket;

import docket.model.order.LineId;
import docket.model.staff.Permission;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.wire.Paths;
import docket.wire.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes of tickets.
final class TicketRoutes {
    private static final int PAGE = 500;

    private final TicketService service;
    private final Supplier<UUID> freshIds;

    TicketRoutes(TicketService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.TICKETS, this::list, Access.DEVICES);
        routes.put(Paths.TICKET_STATUS, this::change, Access.may(Permission.BUMP_TICKETS));
        routes.put(Paths.TICKET_LINE_STATUS, this::changeLine, Access.may(Permission.BUMP_TICKETS));
    }

    private void list(Context request) {
        var query = Query.of(request, "station", "status", "limit");
        Edge.answer(
                request,
                HttpStatus.OK,
                service.list(
                        Edge.caller(request),
                        query.text("station", Protocol.ALL_STATIONS),
                        isBumped(query.text("status", "open")),
                        query.number("limit", PAGE, PAGE)));
    }

    private void change(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.change(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                ticketId(request),
                                Edge.body(request, ChangeTicketStatus.class))
                        .value());
    }

    private void changeLine(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.changeLine(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                ticketId(request),
                                Edge.id(request, "lineId", LineId::new),
                                Edge.body(request, ChangeLineStatus.class))
                        .value());
    }

    private static TicketId ticketId(Context request) {
        return Edge.id(request, "ticketId", TicketId::new);
    }

    private static boolean isBumped(String status) {
        return switch (status) {
            case "open" -> false;
            case "done" -> true;
            default -> throw Edge.invalid("status must be open or done.");
        };
    }
}
