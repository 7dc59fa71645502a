package docket.pos.server.shop;

import docket.model.Shop;
import docket.model.device.DeviceRole;
import docket.model.setup.ChangeShop;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import docket.wire.ShopPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/// The routes of the shop itself.
final class ShopRoutes {
    private final ShopService service;
    private final Duration sessionLength;
    private final Runnable changed;

    ShopRoutes(ShopService service, Duration sessionLength, Runnable changed) {
        this.service = service;
        this.sessionLength = sessionLength;
        this.changed = changed;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.SHOP, this::shop, Access.on(DeviceRole.COUNTER));
        routes.put(Paths.SHOP, this::change, Access.may(Permission.CHANGE_SETTINGS));
    }

    private void shop(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                new ShopPage(service.shop(), Math.toIntExact(sessionLength.toHours())));
    }

    private void change(Context request) {
        Shop after =
                service.change(Edge.caller(request).actor(), Edge.body(request, ChangeShop.class));
        changed.run();
        Edge.answer(request, HttpStatus.OK, after);
    }
}
