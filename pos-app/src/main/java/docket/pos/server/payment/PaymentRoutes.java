package docket.pos.server.payment;

import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.payment.TakePayment;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.pos.server.db.Answer;
import docket.wire.Paths;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// The routes of payments.
final class PaymentRoutes {
    private final PaymentService service;

    PaymentRoutes(PaymentService service) {
        this.service = service;
    }

    void register(RoutesConfig routes) {
        routes.post(Paths.PAYMENTS, this::take, Access.may(Permission.TAKE_PAYMENTS));
    }

    private void take(Context request) {
        Answer<Order> paid =
                service.take(
                        Edge.caller(request),
                        Edge.id(request, "orderId", OrderId::new),
                        Edge.body(request, TakePayment.class));
        Edge.answerMade(request, paid.again(), paid.value());
    }
}
