package docket.pos.counter.order;

import docket.model.OrderType;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.order.LineId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// With what the lines of a draft are cooked before a cashier says anything: the course of their
/// category, and the parts of a combo that of their slot. Only where guests sit; what is taken away
/// goes at once.
///
/// @param type of the order
record Courses(Menu menu, OrderType type) {
    /// How a line is entered.
    ///
    /// @param chosen the course that the cashier is entering; null: none
    Serving of(MenuItem item, @Nullable Integer chosen) {
        boolean isByCategory = chosen == null && type == OrderType.DINE_IN;
        return Serving.ofCourse(isByCategory ? menu.courseOf(item) : chosen);
    }

    /// The lines of an order that was to be taken away and whose guests sit down now; those that
    /// have a course keep it.
    List<DraftLine> seated(List<DraftLine> lines) {
        if (type != OrderType.DINE_IN) {
            return lines;
        }
        var heads = new HashMap<LineId, @Nullable Integer>();
        return lines.stream()
                .map(
                        line -> {
                            Integer course = line.served().course();
                            DraftLine seated =
                                    course == null
                                            ? line.withServing(
                                                    line.served().withCourse(first(line, heads)))
                                            : line;
                            heads.put(line.id(), seated.served().course());
                            return seated;
                        })
                .toList();
    }

    private @Nullable Integer first(DraftLine line, Map<LineId, @Nullable Integer> heads) {
        DraftPart part = line.part();
        if (part == null) {
            return menu.find(line.itemId()).map(menu::courseOf).orElse(null);
        }
        Optional<Integer> own = part.slot(menu).flatMap(slot -> Optional.ofNullable(slot.course()));
        return own.orElseGet(() -> heads.get(part.head()));
    }
}
