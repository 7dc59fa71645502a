package docket.model.order;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines of one Send, as they join an order. Those of no course are fired at once, and so are
/// those of the lowest course of the Send and of courses that are fired already; the others are
/// held, and so is what the cashier holds. A course never goes before a lower one that is held. All
/// of an order that waits for its time is held until then.
final class Sending {
    private final List<OrderLine> known;
    private final List<NewLine> sent;
    private final SentCombos combos;
    private final boolean waits;

    private Sending(List<OrderLine> known, List<NewLine> sent, Menu menu, boolean waits) {
        this.known = known;
        this.sent = sent;
        this.waits = waits;
        combos = new SentCombos(sent, menu);
    }

    /// @param order as it was before
    static Sending to(Order order, List<NewLine> sent, Menu menu) {
        return new Sending(order.lines(), sent, menu, order.isScheduled());
    }

    /// What an order would begin with.
    static Sending first(List<NewLine> sent, Menu menu) {
        return new Sending(List.of(), sent, menu, false);
    }

    /// All lines of the order, with those that were sent at the end.
    ///
    /// @param batch what is fired at once is of
    List<OrderLine> joined(int batch, Instant at) {
        combos.require();
        var all = new ArrayList<>(known);
        for (NewLine line : sent) {
            requireNew(known, line.id());
            int brought = isFiredAtOnce(line) ? batch : 0;
            all.add(Sale.of(line, combos.choice(line), combos.menu(), brought, at));
        }
        if (all.size() > Limits.LINES) {
            throw new Refusal(
                    Reason.INVALID, "An order takes at most %d lines.".formatted(Limits.LINES));
        }
        return all;
    }

    static void requireNew(List<OrderLine> known, LineId line) {
        if (known.stream().anyMatch(other -> other.id().equals(line))) {
            throw new Refusal(
                    Reason.ID_REUSED,
                    "The order has a line with this id already.",
                    Map.of("lineId", line.value().toString()));
        }
    }

    boolean isFiredAtOnce(NewLine line) {
        Integer course = line.course();
        if (line.isHeld() || waits) {
            return false;
        }
        return course == null || isFired(course) || (isLowestSent(course) && !waitsFor(course));
    }

    /// What cooks are told of: a combo's own line tells them nothing.
    List<NewLine> toMake() {
        return sent.stream().filter(line -> !combos.isHead(line)).toList();
    }

    private Stream<OrderLine> known() {
        return known.stream().filter(line -> !line.isCombo());
    }

    private boolean isFired(int course) {
        return known().anyMatch(line -> isOf(line.course(), course) && line.status().isFired());
    }

    private boolean isLowestSent(int course) {
        return toMake().stream()
                .map(NewLine::course)
                .allMatch(other -> other == null || other >= course || isFired(other));
    }

    private boolean waitsFor(int course) {
        return known().filter(OrderLine::isHeld)
                .map(OrderLine::course)
                .anyMatch(held -> held != null && held <= course && !isFired(held));
    }

    private static boolean isOf(@Nullable Integer course, int number) {
        return course != null && course == number;
    }
}
