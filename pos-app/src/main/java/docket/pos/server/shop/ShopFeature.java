package docket.pos.server.shop;

import docket.model.Shop;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Duration;

/// Everything about the shop itself.
public final class ShopFeature {
    private final ShopService service;

    /// @param settings what the settings say of it
    public ShopFeature(Database database, AuditService audit, Clock clock, Shop settings) {
        service = new ShopService(database, audit, clock, new ShopStore(), settings);
    }

    public ShopService service() {
        return service;
    }

    /// Registers its routes.
    ///
    /// @param sessionLength how long somebody stays signed in who does nothing
    /// @param changed told when the shop is another than before
    public void register(RoutesConfig routes, Duration sessionLength, Runnable changed) {
        new ShopRoutes(service, sessionLength, changed).register(routes);
    }
}
