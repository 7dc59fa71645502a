package docket.pos.server.order;

import docket.model.staff.Permission;
import docket.model.table.MoveVisit;
import docket.model.table.VisitId;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The route by which guests go to another table.
final class MovingRoutes {
    private final MovingService service;
    private final Supplier<UUID> freshIds;

    MovingRoutes(MovingService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.put(Paths.VISIT_TABLE, this::move, Access.may(Permission.PLACE_ORDERS));
    }

    private void move(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.move(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                Edge.id(request, "visitId", VisitId::new),
                                Edge.body(request, MoveVisit.class))
                        .value());
    }
}
