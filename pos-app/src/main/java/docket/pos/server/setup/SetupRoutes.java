package docket.pos.server.setup;

import docket.model.setup.SetUp;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The one route of the first start. While nobody works here the counter PC's own window may use
/// it, and nobody else.
final class SetupRoutes {
    private final SetupService service;
    private final Supplier<UUID> freshIds;

    SetupRoutes(SetupService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.post(Paths.SETUP, this::setUp, Access.may(Permission.MANAGE_STAFF));
    }

    private void setUp(Context request) {
        Edge.answer(
                request,
                HttpStatus.CREATED,
                service.setUp(
                        Edge.caller(request).actor(),
                        Edge.command(request, freshIds),
                        Edge.body(request, SetUp.class)));
    }
}
