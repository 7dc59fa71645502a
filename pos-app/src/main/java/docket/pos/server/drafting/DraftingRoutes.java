package docket.pos.server.drafting;

import docket.model.device.DeviceRole;
import docket.model.order.EnteredLines;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The routes of what is being entered.
final class DraftingRoutes {
    private final DraftingService service;

    DraftingRoutes(DraftingService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.put(Paths.OWN_DRAFT, this::enter, Access.may(Permission.PLACE_ORDERS));
        routes.delete(Paths.OWN_DRAFT, this::leave, Access.on(DeviceRole.COUNTER));
    }

    private void enter(Context request) {
        service.enter(Edge.caller(request), Edge.body(request, EnteredLines.class));
        request.status(HttpStatus.NO_CONTENT);
    }

    private void leave(Context request) {
        service.leave(Edge.caller(request).device().id());
        request.status(HttpStatus.NO_CONTENT);
    }
}
