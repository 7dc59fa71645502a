package docket.model.order;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// Changes of a line that the kitchen has: voided, cooked again, noted
/// otherwise, given to the guest.
final class AfterSend {
    private AfterSend() {}

    static Order voidLine(Order order, LineId line, VoidLine command) {
        order.expect(command.expectedVersion());
        SeenLine.expect(command.seen(), order, line);
        order.requireOpen("have a line voided");
        OrderLine gone = order.line(line);
        if (gone.isCombo()) {
            return voidCombo(order, gone, command.reason());
        }
        return order.withLines(
                known ->
                        known.equals(gone) || isEmptiedBy(gone, known, order)
                                ? known.voided(command.reason())
                                : known);
    }

    /// Whether a line is the head of a combo of which nothing is left without this part.
    private static boolean isEmptiedBy(OrderLine gone, OrderLine head, Order order) {
        return gone.isPartOf(head.id())
                && order.lines().stream()
                        .filter(part -> part.isPartOf(head.id()) && part.status().isLive())
                        .allMatch(gone::equals);
    }

    /// A combo goes with its parts: those that are held are taken off, and what the kitchen has is
    /// struck. Once a guest has a part of it, only the others can be voided, one by one.
    private static Order voidCombo(Order order, OrderLine head, String why) {
        head.voided(why);
        if (order.lines().stream().anyMatch(line -> isServedPart(line, head))) {
            throw head.illegal(head.status(), "handed out in part: void the rest by itself");
        }
        return order.withLines(
                line -> {
                    if (line.id().equals(head.id())) {
                        return line.voided(why);
                    }
                    return line.isPartOf(head.id()) && line.status().isLive()
                            ? line.off(why)
                            : line;
                });
    }

    private static boolean isServedPart(OrderLine line, OrderLine head) {
        return line.isPartOf(head.id()) && line.status() == LineStatus.SERVED;
    }

    static Order note(Order order, LineId line, ChangeNote command) {
        order.expect(command.expectedVersion());
        SeenLine.expect(command.seen(), order, line);
        order.requireOpen("have a note changed");
        order.line(line);
        return order.withLines(
                known -> known.id().equals(line) ? known.noted(command.note()) : known);
    }

    /// A combo goes with all its parts.
    static Order comp(Order order, LineId line, CompLine command) {
        order.expect(command.expectedVersion());
        SeenLine.expect(command.seen(), order, line);
        order.requireOpen("have a line comped");
        OrderLine given = order.line(line).comped(command.reason());
        return order.withLines(
                known -> {
                    if (known.id().equals(line)) {
                        return given;
                    }
                    return known.isPartOf(line) && known.status().isLive()
                            ? known.comped(command.reason())
                            : known;
                });
    }

    static Order remake(Order order, LineId line, RemakeLine command, Instant at) {
        order.expect(command.expectedVersion());
        SeenLine.expect(command.seen(), order, line);
        order.requireOpen("have a line made again");
        Sending.requireNew(order.lines(), command.id());
        OrderLine again = order.line(line);
        int quantity = Objects.requireNonNullElse(command.quantity(), again.quantity());
        if (quantity > again.quantity()) {
            throw new Refusal(
                    Reason.INVALID,
                    "The line has %d pieces; %d of them cannot be made again."
                            .formatted(again.quantity(), quantity),
                    Map.of("quantity", again.quantity()));
        }
        if (order.lines().size() >= Limits.LINES) {
            throw new Refusal(
                    Reason.INVALID, "An order takes at most %d lines.".formatted(Limits.LINES));
        }
        return order.with(
                again.remade(command.id(), quantity, order.nextBatch(), at, command.reason()));
    }
}
