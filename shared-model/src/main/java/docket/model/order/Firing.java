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

    /// The lines that cooks are not told of yet; combos are, by their parts.
    static List<OrderLine> held(Order order) {
        return order.lines().stream().filter(line -> line.isHeld() && !line.isCombo()).toList();
    }

    static Order fire(Order order, FireLines command, Instant at) {
        order.expect(command.expectedVersion());
        order.requireOpen("fire lines");
        if (command.lineIds() != null) {
            command.lineIds().forEach(order::line);
        }
        List<LineId> fired = concerned(order, command);
        if (fired.isEmpty()) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    command.course() == null
                            ? "Order %s holds nothing of the combo.".formatted(order.number())
                            : "Order %s holds nothing of course %d."
                                    .formatted(order.number(), command.course()),
                    Map.of("currentStatus", order.status().name()));
        }
        int batch = order.nextBatch();
        return order.withLines(line -> fired.contains(line.id()) ? line.fired(batch, at) : line);
    }

    /// What is to be fired; of a combo, its parts that are held.
    private static List<LineId> concerned(Order order, FireLines command) {
        return order.lines().stream()
                .filter(line -> !line.isCombo())
                .filter(line -> command.concerns(line) || isHeldPart(line, command))
                .map(OrderLine::id)
                .toList();
    }

    private static boolean isHeldPart(OrderLine line, FireLines command) {
        PartOf of = line.partOf();
        List<LineId> named = command.lineIds();
        return of != null && named != null && line.isHeld() && named.contains(of.lineId());
    }

    static Order remove(Order order, LineId line, RemoveLine command) {
        order.expect(command.expectedVersion());
        order.requireOpen("have a line removed");
        OrderLine gone = order.line(line);
        gone.removed();
        return order.withLines(known -> isOrOf(known, gone) ? known.removed() : known);
    }

    /// Whether a line is this one, or a part of it that is still to come.
    private static boolean isOrOf(OrderLine line, OrderLine gone) {
        return line.id().equals(gone.id()) || (line.isPartOf(gone.id()) && line.status().isLive());
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
