package docket.pos.server.order;

import docket.model.CommandId;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.RemoveLine;
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
        routes.post(Paths.ORDER_FIRE, this::fire, Access.may(Permission.PLACE_ORDERS));
        routes.post(Paths.LINE_REMOVE, this::remove, Access.may(Permission.PLACE_ORDERS));
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
