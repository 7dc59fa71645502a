package docket.pos.server.order;

import docket.model.order.HandOver;
import docket.model.order.MoveOrder;
import docket.model.order.OrderId;
import docket.model.order.TransferLines;
import docket.model.staff.Permission;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.VisitId;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import java.util.function.Supplier;

/// The routes by which guests, orders and lines go to another table, and orders to
/// another person.
final class MovingRoutes {
    private final MovingService service;
    private final TransferService transfers;
    private final HandOverService handOvers;
    private final Supplier<UUID> freshIds;

    MovingRoutes(
            MovingService service,
            TransferService transfers,
            HandOverService handOvers,
            Supplier<UUID> freshIds) {
        this.service = service;
        this.transfers = transfers;
        this.handOvers = handOvers;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.put(Paths.VISIT_TABLE, this::move, Access.may(Permission.PLACE_ORDERS));
        routes.post(Paths.VISIT_MERGE, this::merge, Access.may(Permission.PLACE_ORDERS));
        routes.post(Paths.VISIT_PART, this::part, Access.may(Permission.PLACE_ORDERS));
        routes.put(Paths.ORDER_TABLE, this::bring, Access.may(Permission.PLACE_ORDERS));
        routes.post(Paths.HAND_OVER, this::handOver, Access.may(Permission.PLACE_ORDERS));
        routes.post(Paths.ORDER_TRANSFER, this::transfer, Access.may(Permission.PLACE_ORDERS));
    }

    private void move(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.move(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                visitId(request),
                                Edge.body(request, MoveVisit.class))
                        .value());
    }

    private void merge(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.merge(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                visitId(request),
                                Edge.body(request, MergeVisit.class))
                        .value());
    }

    private void part(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.part(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                visitId(request),
                                Edge.body(request, PartVisit.class))
                        .value());
    }

    private void bring(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                service.bring(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                Edge.id(request, "orderId", OrderId::new),
                                Edge.body(request, MoveOrder.class))
                        .value());
    }

    private void transfer(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                transfers
                        .transfer(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                Edge.id(request, "orderId", OrderId::new),
                                Edge.body(request, TransferLines.class))
                        .value());
    }

    private void handOver(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                handOvers
                        .handOver(
                                Edge.caller(request),
                                Edge.command(request, freshIds),
                                Edge.body(request, HandOver.class))
                        .value());
    }

    private static VisitId visitId(Context request) {
        return Edge.id(request, "visitId", VisitId::new);
    }
}
