package docket.pos.server.audit;

import docket.model.Limits;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The route of the audit log, which can be read and nothing else.
final class AuditRoutes {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final AuditService service;

    AuditRoutes(AuditService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.AUDIT, this::list, Access.may(Permission.READ_AUDIT));
    }

    private void list(Context request) {
        var query = Query.of(request, "text", "before", "limit");
        Edge.answer(
                request,
                HttpStatus.OK,
                service.list(
                        query.number("before", Integer.MAX_VALUE, Integer.MAX_VALUE),
                        Limits.text("text", query.text("text"), Limits.NAME),
                        query.number("limit", PAGE, LARGEST_PAGE)));
    }
}
