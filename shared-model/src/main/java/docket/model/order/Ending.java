package docket.model.order;

import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/// The last steps of an order: its dishes go out, it is put away, taken back or called off.
final class Ending {
    private Ending() {}

    /// Whoever pays first may be served later, so a closed order is handed out too.
    static Order serve(Order order, Instant at) {
        requireKept(order, "be served");
        if (!order.isServable()) {
            throw notReady(order);
        }
        return servePartly(order, at);
    }

    static Order servePartly(Order order, Instant at) {
        requireKept(order, "be served");
        if (!order.isPartlyServable()) {
            throw notReady(order);
        }
        return order.withLines(line -> line.status() == LineStatus.DONE ? line.served(at) : line);
    }

    static Order assemble(Order order, Instant at) {
        requireKept(order, "be put together");
        if (!order.isServable()) {
            throw notReady(order);
        }
        if (order.assembledAt() != null) {
            throw OrderRefusals.illegal(order, "be put together again");
        }
        return order.next(copy -> copy.assembledAt = at);
    }

    /// Back by one step: what is put together is not any more, else what went out last, which is
    /// what was handed out at the same moment.
    static Order takeBack(Order order) {
        requireKept(order, "be taken back");
        if (order.assembledAt() != null) {
            return order.next(copy -> copy.assembledAt = null);
        }
        Instant last =
                order.lines().stream()
                        .filter(line -> line.status() == LineStatus.SERVED)
                        .map(OrderLine::servedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(() -> OrderRefusals.illegal(order, "be taken back"));
        return order.withLines(
                line ->
                        line.status() == LineStatus.SERVED && last.equals(line.servedAt())
                                ? line.takenBack()
                                : line);
    }

    private static void requireKept(Order order, String what) {
        if (order.isCalledOff()) {
            throw OrderRefusals.illegal(order, what);
        }
    }

    private static Refusal notReady(Order order) {
        boolean waiting = order.lines().stream().anyMatch(OrderLine::isBeingMade);
        return new Refusal(
                Reason.ILLEGAL_TRANSITION,
                waiting
                        ? "Order %s is not ready: lines are still being made."
                                .formatted(order.number())
                        : "Order %s has nothing to hand out.".formatted(order.number()),
                Map.of(
                        "currentStatus", order.status().name(),
                        "currentVersion", order.version()));
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
