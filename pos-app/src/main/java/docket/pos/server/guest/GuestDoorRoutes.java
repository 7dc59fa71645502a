package docket.pos.server.guest;

import docket.model.device.DeviceRole;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.ChangeGuestDoor;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The routes by which counters open the guests' door.
final class GuestDoorRoutes {
    private final GuestDoorService service;

    GuestDoorRoutes(GuestDoorService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.GUEST_DOOR, this::page, Access.on(DeviceRole.COUNTER));
        routes.put(Paths.GUEST_DOOR, this::change, Access.may(Permission.CHANGE_SETTINGS));
    }

    private void page(Context request) {
        Edge.answer(request, HttpStatus.OK, service.page());
    }

    private void change(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.change(
                        Edge.caller(request).actor(), Edge.body(request, ChangeGuestDoor.class)));
    }
}
