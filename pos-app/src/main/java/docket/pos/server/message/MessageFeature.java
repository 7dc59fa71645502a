package docket.pos.server.message;

import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Projection;
import docket.pos.server.menu.MenuService;
import io.javalin.config.RoutesConfig;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything about messages: the service, its routes, and the rows that facts leave.
public final class MessageFeature {
    private final MessageStore store;
    private final MessageService service;
    private final MessageRoutes routes;

    public MessageFeature(
            Database database, MenuService menu, BusinessDay businessDay, Supplier<UUID> freshIds) {
        store = new MessageStore(businessDay);
        service = new MessageService(database, store, menu, businessDay);
        routes = new MessageRoutes(service, freshIds);
    }

    public MessageService service() {
        return service;
    }

    public Projection projection() {
        return store;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
