package docket.pos.server.audit;

import docket.model.audit.AuditAction;
import docket.model.audit.AuditSearch;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The routes of the audit log, which can be read and nothing else.
final class AuditRoutes {
    private static final int NEWEST = 999_999_999;
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final AuditService service;

    AuditRoutes(AuditService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.AUDIT, this::list, Access.may(Permission.READ_AUDIT));
        routes.get(Paths.AUDIT_VERDICT, this::verify, Access.may(Permission.READ_AUDIT));
    }

    private void list(Context request) {
        var query = Query.of(request, "text", "person", "action", "from", "to", "before", "limit");
        Edge.answer(
                request,
                HttpStatus.OK,
                service.list(
                        search(query),
                        query.number("before", NEWEST, NEWEST),
                        query.number("limit", PAGE, LARGEST_PAGE)));
    }

    private static AuditSearch search(Query query) {
        return Edge.valid(
                () ->
                        new AuditSearch(
                                query.text("text", ""),
                                query.text("person", ""),
                                query.oneOf("action", AuditAction.class),
                                query.day("from"),
                                query.day("to")));
    }

    private void verify(Context request) {
        Edge.answer(request, HttpStatus.OK, service.verify());
    }
}
