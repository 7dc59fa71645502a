package docket.pos.server.table;

import docket.model.staff.Permission;
import docket.model.table.ChangeVisit;
import docket.model.table.SeatTable;
import docket.model.table.SetFloorPlan;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.pos.server.db.Answer;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes of the floor plan and of visits.
final class TableRoutes {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final TableService service;
    private final Supplier<UUID> freshIds;

    TableRoutes(TableService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.FLOOR, this::floor, Access.DEVICES);
        routes.put(Paths.FLOOR, this::draw, Access.may(Permission.EDIT_FLOOR));
        routes.get(Paths.VISITS, this::visits, Access.DEVICES);
        routes.put(Paths.VISIT, this::seat, Access.may(Permission.PLACE_ORDERS));
        routes.put(Paths.VISIT_STATUS, this::change, Access.may(Permission.PLACE_ORDERS));
    }

    private void floor(Context request) {
        Edge.answer(request, HttpStatus.OK, service.floor());
    }

    private void draw(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.set(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                Edge.body(request, SetFloorPlan.class))
                        .value());
    }

    private void visits(Context request) {
        var query = Query.of(request, "table", "day", "limit");
        Edge.answer(
                request,
                HttpStatus.OK,
                service.visits(
                        query.text("table"),
                        query.day("day"),
                        query.number("limit", PAGE, LARGEST_PAGE)));
    }

    private void seat(Context request) {
        Answer<Visit> seated =
                service.seat(
                        Edge.caller(request),
                        Edge.command(request, freshIds),
                        visitId(request),
                        Edge.body(request, SeatTable.class));
        Edge.answerMade(request, seated.again() || seated.value().version() > 1, seated.value());
    }

    private void change(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.change(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                visitId(request),
                                Edge.body(request, ChangeVisit.class))
                        .value());
    }

    private static VisitId visitId(Context request) {
        return Edge.id(request, "visitId", VisitId::new);
    }
}
