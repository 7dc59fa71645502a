package docket.pos.server.event;

import docket.pos.server.StreamTickets;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import docket.pos.server.shop.ShopService;
import docket.wire.device.PairingRequest;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// Everything about the feed: the service and its door.
public final class EventFeature {
    private final EventService service;
    private final MenuService menu;

    /// @param pairings tells which devices wait to be let in
    public EventFeature(
            Database database,
            MenuService menu,
            OrderService orders,
            ShopService shop,
            Supplier<List<PairingRequest>> pairings,
            Clock clock) {
        var snapshots = new Snapshots(database, menu, orders, shop, clock);
        service = new EventService(database, snapshots, pairings, clock);
        this.menu = menu;
    }

    public EventService service() {
        return service;
    }

    /// Registers its routes.
    ///
    /// @param tickets for those who cannot show a token when they open the feed
    public void register(RoutesConfig config, StreamTickets tickets) {
        new EventRoutes(service, menu, tickets).register(config);
    }
}
