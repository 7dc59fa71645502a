package docket.pos.server.event;

import docket.model.Shop;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/// Everything about the feed: the service and its door.
public final class EventFeature {
    private final EventService service;
    private final EventRoutes routes;

    public EventFeature(
            Database database, MenuService menu, OrderService orders, Shop shop, Clock clock) {
        var snapshots = new Snapshots(database, menu, orders, shop, clock);
        service = new EventService(database, snapshots, clock);
        routes = new EventRoutes(service, menu);
    }

    public EventService service() {
        return service;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
