package docket.pos.server.device;

import docket.model.device.DeviceId;
import docket.model.display.DisplaySettings;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import docket.wire.device.ChangeDevice;
import docket.wire.device.RenewToken;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import java.util.function.Supplier;

/// The routes of the devices that are let in. Every request of a device, whatever its route, says
/// where the device is.
final class DeviceRoutes {
    private final DeviceService service;
    private final Jobs jobs;
    private final Supplier<Set<DeviceId>> online;

    /// @param online tells who follows the feed
    DeviceRoutes(DeviceService service, Jobs jobs, Supplier<Set<DeviceId>> online) {
        this.service = service;
        this.jobs = jobs;
        this.online = online;
    }

    void register(RoutesConfig routes) {
        Access deciding = Access.may(Permission.MANAGE_DEVICES);
        routes.beforeMatched(this::see);
        routes.wsBeforeUpgrade(this::see);
        routes.get(Paths.DEVICES, this::list, Access.PEOPLE);
        routes.get(Paths.OWN_DEVICE, DeviceRoutes::own, Access.DEVICES);
        routes.put(Paths.DEVICE, this::change, deciding);
        routes.delete(Paths.DEVICE, this::revoke, deciding);
        routes.put(Paths.OWN_DISPLAY, this::changeOwnDisplay, Access.DEVICES);
        routes.put(Paths.DEVICE_DISPLAY, this::changeDisplay, deciding);
        routes.put(Paths.OWN_TOKEN, this::renewToken, Access.DEVICES);
    }

    private void see(Context request) {
        Edge.callerIfAny(request)
                .ifPresent(
                        caller ->
                                service.saw(
                                        caller.device().id(),
                                        request.req().getRemoteAddr(),
                                        request.header("User-Agent")));
    }

    private void list(Context request) {
        Edge.answer(request, HttpStatus.OK, service.statuses(online.get()));
    }

    private static void own(Context request) {
        Edge.answer(request, HttpStatus.OK, Edge.caller(request).device());
    }

    private void change(Context request) {
        ChangeDevice change = Edge.body(request, ChangeDevice.class);
        jobs.require(change.role(), change.stationId());
        Edge.answer(
                request,
                HttpStatus.OK,
                service.change(Edge.caller(request).actor(), id(request), change));
    }

    private void changeDisplay(Context request) {
        answer(request, id(request));
    }

    private void changeOwnDisplay(Context request) {
        answer(request, Edge.caller(request).device().id());
    }

    private void answer(Context request, DeviceId display) {
        DisplaySettings settings = Edge.body(request, DisplaySettings.class);
        Edge.answer(
                request,
                HttpStatus.OK,
                service.display(Edge.caller(request).actor(), display, settings));
    }

    private void revoke(Context request) {
        Edge.answer(
                request, HttpStatus.OK, service.revoke(Edge.caller(request).actor(), id(request)));
    }

    private void renewToken(Context request) {
        service.renewToken(Edge.caller(request), Edge.body(request, RenewToken.class));
        request.status(HttpStatus.NO_CONTENT);
    }

    private static DeviceId id(Context request) {
        return Edge.id(request, "deviceId", DeviceId::new);
    }
}
