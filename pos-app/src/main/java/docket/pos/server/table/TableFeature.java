package docket.pos.server.table;

import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Projection;
import io.javalin.config.RoutesConfig;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything about tables and the guests at them: the service, its routes, and the rows that facts
/// leave.
public final class TableFeature {
    private final TableService service;
    private final TableRoutes routes;

    public TableFeature(Database database, BusinessDay businessDay, Supplier<UUID> freshIds) {
        service = new TableService(database, businessDay);
        routes = new TableRoutes(service, freshIds);
    }

    public TableService service() {
        return service;
    }

    public Projection projection() {
        return service.store();
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
