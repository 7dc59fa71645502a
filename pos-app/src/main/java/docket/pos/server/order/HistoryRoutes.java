package docket.pos.server.order;

import docket.model.order.OrderSearch;
import docket.model.order.OrderStatus;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.Query;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The route of the orders of the past.
final class HistoryRoutes {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final HistoryService service;

    HistoryRoutes(HistoryService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.ORDER_HISTORY, this::find, Access.DEVICES);
    }

    private void find(Context request) {
        var query = Query.of(request, "text", "status", "from", "to", "limit", "cursor");
        Edge.answer(
                request,
                HttpStatus.OK,
                service.find(
                        search(query),
                        query.text("cursor"),
                        query.number("limit", PAGE, LARGEST_PAGE)));
    }

    private static OrderSearch search(Query query) {
        return Edge.valid(
                () ->
                        new OrderSearch(
                                query.text("text", ""),
                                query.oneOf("status", OrderStatus.class),
                                query.day("from"),
                                query.day("to")));
    }
}
