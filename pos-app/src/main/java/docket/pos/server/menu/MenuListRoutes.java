package docket.pos.server.menu;

import docket.model.menu.list.ListMode;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.wire.MenuFormat;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes of the menu as a file.
final class MenuListRoutes {
    private final MenuListService service;
    private final Supplier<UUID> freshIds;

    MenuListRoutes(MenuListService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.MENU_LIST, this::export, Access.may(Permission.EDIT_MENU));
        routes.put(Paths.MENU_LIST, this::bringIn, Access.may(Permission.EDIT_MENU));
        routes.post(Paths.MENU_LIST_PREVIEW, this::preview, Access.may(Permission.EDIT_MENU));
    }

    private void export(Context request) {
        MenuFormat wanted = Query.of(request, "format").oneOf("format", MenuFormat.class);
        switch (Objects.requireNonNullElse(wanted, MenuFormat.CSV)) {
            case CSV -> request.contentType("text/csv; charset=utf-8").result(service.csv());
            case JSON -> request.contentType("application/json").result(service.json());
        }
    }

    private void preview(Context request) {
        ListMode mode = mode(Query.of(request, "mode"));
        Edge.answer(request, HttpStatus.OK, service.preview(Edge.file(request), mode));
    }

    private void bringIn(Context request) {
        var query = Query.of(request, "mode", "basis");
        String basis = query.text("basis");
        if (basis == null) {
            throw Edge.invalid("basis is missing: it is told by the preview.");
        }
        Edge.answer(
                request,
                HttpStatus.OK,
                service.bringIn(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                Edge.file(request),
                                mode(query),
                                basis)
                        .value());
    }

    private static ListMode mode(Query query) {
        return Objects.requireNonNullElse(query.oneOf("mode", ListMode.class), ListMode.MERGE);
    }
}
