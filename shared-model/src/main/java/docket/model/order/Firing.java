package docket.model.order;

import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Releases the held lines of an order to the kitchen, or takes them off before it heard of them.
public final class Firing {
    private Firing() {}

    /// What a cashier fires next: the lowest course that is held, or else what is held without a
    /// course. Empty where nothing is held.
    public static Optional<FireLines> next(Order order) {
        Optional<FireLines> course =
                held(order).stream()
                        .map(OrderLine::course)
                        .filter(Objects::nonNull)
                        .min(Integer::compareTo)
                        .map(FireLines::course);
        return course.or(
                () ->
                        Optional.of(held(order).stream().map(OrderLine::id).toList())
                                .filter(lines -> !lines.isEmpty())
                                .map(FireLines::lines));
    }

    static List<OrderLine> held(Order order) {
        return order.lines().stream().filter(OrderLine::isHeld).toList();
    }

    static Order fire(Order order, FireLines command, Instant at) {
        order.expect(command.expectedVersion());
        order.requireOpen("fire lines");
        if (command.lineIds() != null) {
            command.lineIds().forEach(order::line);
        }
        if (order.lines().stream().noneMatch(command::concerns)) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    "Order %s holds nothing of course %d."
                            .formatted(order.number(), command.course()),
                    Map.of("currentStatus", order.status().name()));
        }
        int batch = order.nextBatch();
        return order.withLines(line -> command.concerns(line) ? line.fired(batch, at) : line);
    }

    static Order remove(Order order, LineId line, RemoveLine command) {
        order.expect(command.expectedVersion());
        order.requireOpen("have a line removed");
        order.line(line);
        return order.withLines(known -> known.id().equals(line) ? known.removed() : known);
    }

    static void requireNothingHeld(Order order) {
        int held = held(order).size();
        if (held > 0) {
            throw new Refusal(
                    Reason.LINES_HELD,
                    "Order %s still holds lines: fire them or take them off."
                            .formatted(order.number()),
                    Map.of("held", held, "currentStatus", order.status().name()));
        }
    }
}
