package docket.pos.server.order;

import docket.model.CommandId;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.VoidLine;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.db.Answer;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes of lines that were sent.
final class SentLineRoutes {
    private final SentLineService service;
    private final Supplier<UUID> freshIds;

    SentLineRoutes(SentLineService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.post(Paths.ORDER_FIRE, this::fire, Access.may(Permission.SERVE_ORDERS));
        routes.post(Paths.LINE_REMOVE, this::remove, Access.may(Permission.PLACE_ORDERS));
        routes.put(Paths.ORDER_DETAILS, this::details, Access.may(Permission.PLACE_ORDERS));
        routes.put(Paths.ORDER_RUSH, this::rush, Access.may(Permission.BUMP_TICKETS));
        routes.put(Paths.LINE_NOTE, this::note, Access.may(Permission.PLACE_ORDERS));
        routes.post(Paths.LINE_COMP, this::comp, Access.may(Permission.COMP_LINES));
        routes.post(Paths.LINE_VOID, this::voidLine, Access.may(Permission.VOID_LINES));
        routes.post(Paths.LINE_REMAKE, this::remake, Access.may(Permission.VOID_LINES));
    }

    private void fire(Context request) {
        FireLines fired = Edge.body(request, FireLines.class);
        answer(
                request,
                service.fire(Edge.caller(request), command(request), order(request), fired));
    }

    private void remove(Context request) {
        RemoveLine seen = Edge.body(request, RemoveLine.class);
        answer(
                request,
                service.remove(
                        Edge.caller(request),
                        command(request),
                        order(request),
                        line(request),
                        seen));
    }

    private void note(Context request) {
        ChangeNote changed = Edge.body(request, ChangeNote.class);
        answer(
                request,
                service.note(
                        Edge.caller(request),
                        command(request),
                        order(request),
                        line(request),
                        changed));
    }

    /// The new line has an id of its sender's making, so a retry without a key is known by it.
    private void remake(Context request) {
        RemakeLine again = Edge.body(request, RemakeLine.class);
        CommandId command =
                Edge.command(request, () -> CommandId.of("remake " + again.id().value()).value());
        answer(
                request,
                service.remake(
                        Edge.caller(request), command, order(request), line(request), again));
    }

    private void comp(Context request) {
        CompLine comp = Edge.body(request, CompLine.class);
        answer(
                request,
                service.comp(
                        Edge.caller(request),
                        command(request),
                        order(request),
                        line(request),
                        comp));
    }

    private void voidLine(Context request) {
        VoidLine reason = Edge.body(request, VoidLine.class);
        answer(
                request,
                service.voidLine(
                        Edge.caller(request),
                        command(request),
                        order(request),
                        line(request),
                        reason));
    }

    private void details(Context request) {
        ChangeDetails changed = Edge.body(request, ChangeDetails.class);
        answer(
                request,
                service.change(Edge.caller(request), command(request), order(request), changed));
    }

    private void rush(Context request) {
        RushOrder rush = Edge.body(request, RushOrder.class);
        answer(request, service.rush(Edge.caller(request), command(request), order(request), rush));
    }

    private CommandId command(Context request) {
        return Edge.command(request, freshIds);
    }

    private static OrderId order(Context request) {
        return Edge.id(request, "orderId", OrderId::new);
    }

    private static LineId line(Context request) {
        return Edge.id(request, "lineId", LineId::new);
    }

    private static void answer(Context request, Answer<Order> answer) {
        Edge.answer(request, HttpStatus.OK, answer.value());
    }
}
