package docket.pos.server.menu;

import docket.model.Shop;
import docket.pos.server.db.Database;
import docket.pos.server.db.Projection;
import docket.pos.server.picture.PictureService;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything about the menu: the service, its routes, and the rows that facts leave.
public final class MenuFeature {
    private final MenuService service;
    private final MenuRoutes routes;
    private final EditingRoutes editing;
    private final Function<Supplier<Shop>, MenuListRoutes> lists;

    public MenuFeature(
            Database database, PictureService pictures, Clock clock, Supplier<UUID> freshIds) {
        service = new MenuService(database, clock);
        routes = new MenuRoutes(service, freshIds);
        editing = new EditingRoutes(new EditingService(database, service, pictures), freshIds);
        lists =
                shop ->
                        new MenuListRoutes(
                                new MenuListService(database, service, pictures, shop), freshIds);
    }

    public MenuService service() {
        return service;
    }

    public Projection projection() {
        return service.store();
    }

    /// Registers its routes.
    ///
    /// @param shop what the menu's prices and names are in
    public void register(RoutesConfig config, Supplier<Shop> shop) {
        routes.register(config);
        editing.register(config);
        lists.apply(shop).register(config);
    }
}
