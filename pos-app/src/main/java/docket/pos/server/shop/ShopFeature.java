package docket.pos.server.shop;

import docket.model.Shop;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import java.time.Clock;

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
}
