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

    /// What a cashier fires next: of an order that waits for its time, what the clock would fire;
    /// else the lowest course that is held, or what is held without a course. Empty where nothing
    /// is held.
    public static Optional<FireLines> next(Order order) {
        List<LineId> due = order.isScheduled() ? due(order) : List.of();
        if (!due.isEmpty()) {
            return Optional.of(FireLines.lines(due));
        }
        return lowestHeld(order)
                .map(FireLines::course)
                .or(
                        () ->
                                Optional.of(held(order).stream().map(OrderLine::id).toList())
                                        .filter(lines -> !lines.isEmpty())
                                        .map(FireLines::lines));
    }

    /// What goes to the kitchen when an order's time comes: what a Send would have fired, which is
    /// what has no course and the lowest course that is held.
    private static List<LineId> due(Order order) {
        Integer lowest = lowestHeld(order).orElse(null);
        return held(order).stream()
                .filter(line -> line.course() == null || line.course().equals(lowest))
                .map(OrderLine::id)
                .toList();
    }

    private static Optional<Integer> lowestHeld(Order order) {
        return held(order).stream()
                .map(OrderLine::course)
                .filter(Objects::nonNull)
                .min(Integer::compareTo);
    }

    /// The order after its time has come. Where all of it was taken off, nothing is fired.
    static Order fireDue(Order order, Instant at) {
        Instant fireAt = order.fireAt();
        if (fireAt == null || !order.isOpen() || at.isBefore(fireAt)) {
            throw OrderRefusals.illegal(order, "be fired by the clock");
        }
        return fired(order, due(order), at);
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
        return fired(order, fired, at);
    }

    /// Once all that is due is fired, the clock has nothing more to do.
    private static Order fired(Order order, List<LineId> lines, Instant at) {
        int batch = order.nextBatch();
        boolean isAllDue = lines.containsAll(due(order));
        return order.next(
                copy -> {
                    copy.lines =
                            order.lines().stream()
                                    .map(l -> lines.contains(l.id()) ? l.fired(batch, at) : l)
                                    .toList();
                    copy.fireAt = isAllDue ? null : order.fireAt();
                });
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
