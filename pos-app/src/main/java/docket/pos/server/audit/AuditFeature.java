package docket.pos.server.audit;

import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Projection;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import docket.pos.server.table.TableService;
import io.javalin.config.RoutesConfig;

/// Everything about the audit log.
public final class AuditFeature {
    private final AuditService service;
    private final AuditRoutes routes;

    public AuditFeature(Database database, BusinessDay days) {
        service = new AuditService(database, days, new AuditStore());
        routes = new AuditRoutes(service);
    }

    public AuditService service() {
        return service;
    }

    /// Audits the facts of the floor; it must see them before those that keep the state.
    public Projection projection(OrderService orders, MenuService menu, TableService tables) {
        return new AuditedFacts(service, orders, menu, tables);
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
