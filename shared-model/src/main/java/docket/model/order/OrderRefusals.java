package docket.model.order;

import docket.model.Reason;
import docket.model.Refusal;
import java.util.Map;

/// How an order says no.
final class OrderRefusals {
    private OrderRefusals() {}

    static Refusal illegal(Order order, String what) {
        return new Refusal(
                Reason.ILLEGAL_TRANSITION,
                "Order %s is %s and cannot %s.".formatted(order.number(), order.status(), what),
                Map.of("currentStatus", order.status().name(), "currentVersion", order.version()));
    }

    static Refusal stale(Order order) {
        return new Refusal(
                Reason.STALE_VERSION,
                "Order %s has changed in the meantime.".formatted(order.number()),
                Map.of(
                        "currentVersion", order.version(),
                        "currentStatus", order.status().name(),
                        "order", order));
    }

    static Refusal noLine(Order order) {
        return new Refusal(
                Reason.LINE_UNKNOWN, "Order %s has no such line.".formatted(order.number()));
    }
}
