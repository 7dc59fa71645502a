package docket.pos.server.ticket;

import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import io.javalin.config.RoutesConfig;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything about tickets: the service and its routes. Their rows are kept with their orders.
public final class TicketFeature {
    private final TicketService service;
    private final TicketRoutes routes;

    public TicketFeature(
            Database database, OrderService orders, MenuService menu, Supplier<UUID> freshIds) {
        service = new TicketService(database, new TicketStore(), orders, menu);
        routes = new TicketRoutes(service, freshIds);
    }

    public TicketService service() {
        return service;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
