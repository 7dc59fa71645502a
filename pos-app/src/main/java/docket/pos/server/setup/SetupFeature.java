package docket.pos.server.setup;

import docket.model.menu.Menu;
import docket.pos.server.menu.MenuService;
import docket.pos.server.shop.ShopService;
import docket.pos.server.staff.StaffService;
import io.javalin.config.RoutesConfig;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything about the first start.
public final class SetupFeature {
    private final SetupRoutes routes;

    /// What it puts together.
    ///
    /// @param sample the menu of the sample restaurant
    /// @param begin draws the floor plan of the sample restaurant, where there is none
    /// @param changed told when the shop is another than before
    public record Parts(
            ShopService shop,
            MenuService menu,
            StaffService staff,
            Supplier<Menu> sample,
            Runnable begin,
            Runnable changed) {}

    public SetupFeature(Parts parts, Supplier<UUID> freshIds) {
        routes = new SetupRoutes(new SetupService(parts), freshIds);
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
