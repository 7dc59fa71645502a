package docket.model.order;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines of one Send, as they join an order. Those of no course are fired at once, and so are
/// those of the lowest course of the Send and of courses that are fired already; the others are
/// held, and so is what the cashier holds. A course never goes before a lower one that is held.
final class Sending {
    private final Order order;
    private final List<NewLine> sent;

    Sending(Order order, List<NewLine> sent) {
        this.order = order;
        this.sent = sent;
    }

    /// All lines of the order, with those that were sent at the end.
    List<OrderLine> joined(Menu menu, Instant at) {
        int batch = order.nextBatch();
        var all = new ArrayList<>(order.lines());
        for (NewLine line : sent) {
            requireNew(order, line.id());
            all.add(Sale.of(line, menu, isFiredAtOnce(line) ? batch : 0, at));
        }
        if (all.size() > Limits.LINES) {
            throw new Refusal(
                    Reason.INVALID, "An order takes at most %d lines.".formatted(Limits.LINES));
        }
        return all;
    }

    static void requireNew(Order order, LineId line) {
        if (order.lines().stream().anyMatch(known -> known.id().equals(line))) {
            throw new Refusal(
                    Reason.ID_REUSED,
                    "The order has a line with this id already.",
                    Map.of("lineId", line.value().toString()));
        }
    }

    private boolean isFiredAtOnce(NewLine line) {
        Integer course = line.course();
        if (line.isHeld()) {
            return false;
        }
        return course == null || isFired(course) || (isLowestSent(course) && !waitsFor(course));
    }

    private boolean isFired(int course) {
        return order.lines().stream()
                .anyMatch(line -> isOf(line.course(), course) && line.status().isFired());
    }

    private boolean isLowestSent(int course) {
        return sent.stream()
                .map(NewLine::course)
                .allMatch(other -> other == null || other >= course || isFired(other));
    }

    private boolean waitsFor(int course) {
        return Firing.held(order).stream()
                .map(OrderLine::course)
                .anyMatch(held -> held != null && held <= course && !isFired(held));
    }

    private static boolean isOf(@Nullable Integer course, int number) {
        return course != null && course == number;
    }
}
