package docket.pos.server.menu;

import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierId;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes of the menu.
final class MenuRoutes {
    private final MenuService service;
    private final Supplier<UUID> freshIds;

    MenuRoutes(MenuService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.MENU, this::menu, Access.DEVICES);
        routes.put(Paths.AVAILABILITY, this::change, Access.may(Permission.CHANGE_AVAILABILITY));
        routes.put(
                Paths.MODIFIER_AVAILABILITY,
                this::changeModifier,
                Access.may(Permission.CHANGE_AVAILABILITY));
    }

    private void changeModifier(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.change(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                modifier(request, Edge.body(request, ChangeAvailability.class)))
                        .value());
    }

    private static ModifierAvailability modifier(Context request, ChangeAvailability change) {
        var id = Edge.named(request, "modifierId", ModifierId::new);
        return Edge.valid(() -> new ModifierAvailability(id, change.availability()));
    }

    private void menu(Context request) {
        Edge.answer(request, HttpStatus.OK, service.page());
    }

    private void change(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.change(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                Edge.named(request, "itemId", ItemId::new),
                                Edge.body(request, ChangeAvailability.class))
                        .value());
    }
}
