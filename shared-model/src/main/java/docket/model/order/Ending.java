package docket.model.order;

import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.Map;

/// The last steps of an order: its dishes go out, it is put away, taken back or called off.
final class Ending {
    private Ending() {}

    static Order serve(Order order, Instant at) {
        if (order.status() != OrderStatus.OPEN && order.status() != OrderStatus.CLOSED) {
            throw OrderRefusals.illegal(order, "be served");
        }
        if (!order.isServable()) {
            boolean waiting = order.lines().stream().anyMatch(OrderLine::isBeingMade);
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    waiting
                            ? "Order %s is not ready: lines are still being made."
                                    .formatted(order.number())
                            : "Order %s has nothing to hand out.".formatted(order.number()),
                    Map.of(
                            "currentStatus", order.status().name(),
                            "currentVersion", order.version()));
        }
        return order.withLines(line -> line.status() == LineStatus.DONE ? line.served(at) : line);
    }

    static Order close(Order order, Instant at) {
        order.requireTransition(OrderStatus.CLOSED);
        Firing.requireNothingHeld(order);
        if (order.due().isPositive()) {
            throw new Refusal(
                    Reason.NOT_PAID,
                    "Order %s is not paid yet.".formatted(order.number()),
                    Map.of(
                            "due", order.due().minor(),
                            "currentStatus", order.status().name()));
        }
        return order.next(
                copy -> {
                    copy.status = OrderStatus.CLOSED;
                    copy.fireAt = null;
                    copy.closedAt = at;
                });
    }

    static Order reopen(Order order, String why) {
        order.requireTransition(OrderStatus.OPEN);
        return order.next(
                copy -> {
                    copy.status = OrderStatus.OPEN;
                    copy.closedAt = null;
                    copy.reason = why;
                });
    }

    static Order callOff(Order order, OrderStatus end, String why, Instant at) {
        order.requireTransition(end);
        return order.next(
                copy -> {
                    copy.status = end;
                    copy.fireAt = null;
                    copy.lines = order.lines().stream().map(line -> off(line, why)).toList();
                    copy.payments =
                            order.payments().stream().map(paid -> paid.refunded(at)).toList();
                    copy.closedAt = at;
                    copy.reason = why;
                });
    }

    /// A line of an order that is called off; what was handed out stays so.
    private static OrderLine off(OrderLine line, String why) {
        if (line.isHeld()) {
            return line.removed();
        }
        return line.status().mayBecome(LineStatus.VOIDED) ? line.voided(why) : line;
    }
}
