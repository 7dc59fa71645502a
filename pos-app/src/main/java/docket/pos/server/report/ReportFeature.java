package docket.pos.server.report;

import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Projection;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/// Everything about reports: the service, its route, and the rows that facts leave for it.
public final class ReportFeature {
    private final TimesStore store;
    private final ReportService service;
    private final ReportRoutes routes;

    public ReportFeature(Database database, BusinessDay days, Clock clock) {
        store = new TimesStore(days);
        service = new ReportService(database, store, days, clock);
        routes = new ReportRoutes(service);
    }

    public ReportService service() {
        return service;
    }

    public Projection projection() {
        return store;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
