package docket.pos.server.payment;

import docket.pos.server.order.OrderService;
import io.javalin.config.RoutesConfig;

/// Everything about payments: the service and its routes. Payments are kept with their orders.
public final class PaymentFeature {
    private final PaymentService service;
    private final PaymentRoutes routes;

    public PaymentFeature(OrderService orders) {
        service = new PaymentService(orders);
        routes = new PaymentRoutes(service);
    }

    public PaymentService service() {
        return service;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
