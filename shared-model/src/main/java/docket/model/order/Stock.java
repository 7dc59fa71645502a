package docket.model.order;

import docket.model.menu.ItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a step of an order takes of the items that it names, and what it gives back: a line that
/// was added takes its pieces, one that is voided before it was begun, or removed before it was
/// fired, gives them back, and what the kitchen has begun is gone.
public final class Stock {
    private Stock() {}

    /// The pieces of each item that were taken; negative where some were given back, and without
    /// the items of which neither is so.
    ///
    /// @param before null where the order was placed just now
    public static Map<ItemId, Integer> taken(@Nullable Order before, Order after) {
        var taken = new LinkedHashMap<ItemId, Integer>();
        List<OrderLine> known = before == null ? List.of() : before.lines();
        Map<LineId, LineStatus> states =
                known.stream().collect(Collectors.toMap(OrderLine::id, OrderLine::status));
        for (OrderLine line : after.lines()) {
            LineStatus was = states.get(line.id());
            if (was == null) {
                taken.merge(line.itemId(), line.quantity(), Integer::sum);
            } else if (givesBack(was, line.status())) {
                taken.merge(line.itemId(), -line.quantity(), Integer::sum);
            }
        }
        taken.values().removeIf(number -> number == 0);
        return taken;
    }

    private static boolean givesBack(LineStatus before, LineStatus after) {
        return (before == LineStatus.FIRED && after == LineStatus.VOIDED)
                || (before == LineStatus.HELD && after == LineStatus.REMOVED);
    }
}
