package docket.model.order;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// Changes of a line that the kitchen has: voided, cooked again, noted otherwise.
final class AfterSend {
    private AfterSend() {}

    static Order voidLine(Order order, LineId line, VoidLine command) {
        order.expect(command.expectedVersion());
        order.requireOpen("have a line voided");
        order.line(line);
        return order.withLines(
                known -> known.id().equals(line) ? known.voided(command.reason()) : known);
    }

    static Order note(Order order, LineId line, ChangeNote command) {
        order.expect(command.expectedVersion());
        order.requireOpen("have a note changed");
        order.line(line);
        return order.withLines(
                known -> known.id().equals(line) ? known.noted(command.note()) : known);
    }

    static Order remake(Order order, LineId line, RemakeLine command, Instant at) {
        order.expect(command.expectedVersion());
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
