package docket.pos.server.order;

import docket.model.CommandId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderStatus;
import docket.model.staff.Permission;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The routes of orders.
final class OrderRoutes {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final OrderService service;
    private final Supplier<UUID> freshIds;

    OrderRoutes(OrderService service, Supplier<UUID> freshIds) {
        this.service = service;
        this.freshIds = freshIds;
    }

    void register(RoutesConfig routes) {
        routes.put(Paths.ORDER, this::place, Access.may(Permission.PLACE_ORDERS));
        routes.post(Paths.ORDERS, this::placeUnnamed, Access.may(Permission.PLACE_ORDERS));
        routes.get(Paths.ORDERS, this::list, Access.DEVICES);
        routes.get(Paths.ORDER, this::find, Access.DEVICES);
        routes.post(Paths.ORDER_LINES, this::addLines, Access.may(Permission.PLACE_ORDERS));
        routes.put(Paths.ORDER_STATUS, this::change, Access.DEVICES);
    }

    private void place(Context request) {
        Answer<Order> placed =
                service.place(
                        Edge.caller(request), orderId(request), Edge.body(request, NewOrder.class));
        Edge.answerMade(request, placed.again(), placed.value());
    }

    private void placeUnnamed(Context request) {
        var id = new OrderId(Edge.command(request, freshIds).value());
        Answer<Order> placed =
                service.place(Edge.caller(request), id, Edge.body(request, NewOrder.class));
        Edge.answerMade(request, placed.again(), placed.value());
    }

    private void list(Context request) {
        var query = Query.of(request, "status", "limit", "cursor");
        Edge.answer(
                request,
                HttpStatus.OK,
                service.list(
                        status(query.text("status", "open")),
                        query.number("limit", PAGE, LARGEST_PAGE),
                        query.text("cursor")));
    }

    private void find(Context request) {
        Edge.answer(request, HttpStatus.OK, service.find(orderId(request)));
    }

    private void addLines(Context request) {
        AddLines lines = Edge.body(request, AddLines.class);
        CommandId command = Edge.command(request, () -> nameOf(lines).value());
        Answer<Order> added =
                service.addLines(Edge.caller(request), command, orderId(request), lines);
        Edge.answerMade(request, added.again(), added.value());
    }

    private void change(Context request) {
        Answer<Order> changed =
                service.change(
                        Edge.caller(request),
                        Edge.command(request, freshIds),
                        orderId(request),
                        Edge.body(request, ChangeOrderStatus.class));
        Edge.answer(request, HttpStatus.OK, changed.value());
    }

    private static OrderId orderId(Context request) {
        return Edge.id(request, "orderId", OrderId::new);
    }

    /// Lines have ids of their sender's making, so a retry without a key is known by them.
    private static CommandId nameOf(AddLines lines) {
        return CommandId.of(
                lines.lines().stream()
                        .map(line -> line.id().value().toString())
                        .sorted()
                        .collect(Collectors.joining(" ", "lines ", "")));
    }

    private static @Nullable OrderStatus status(String text) {
        return switch (text) {
            case "all" -> null;
            case "open" -> OrderStatus.OPEN;
            case "closed" -> OrderStatus.CLOSED;
            case "cancelled" -> OrderStatus.CANCELLED;
            case "voided" -> OrderStatus.VOIDED;
            default -> throw Edge.invalid("status must be open, closed, cancelled, voided or all.");
        };
    }
}
