package docket.model.order;

import docket.model.menu.ItemId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a step of an order takes of the items that it names, and what it gives back: a line that
/// was added takes its pieces, one that is voided before it was begun gives them back, and what the
/// kitchen has begun is gone.
public final class Stock {
    private Stock() {}

    /// The pieces of each item that were taken; negative where some were given back, and without
    /// the items of which neither is so.
    ///
    /// @param before null where the order was placed just now
    public static Map<ItemId, Integer> taken(@Nullable Order before, Order after) {
        var taken = new LinkedHashMap<ItemId, Integer>();
        List<OrderLine> known = before == null ? List.of() : before.lines();
        Set<LineId> fired = new HashSet<>();
        Set<LineId> all = new HashSet<>();
        for (OrderLine line : known) {
            all.add(line.id());
            if (line.status() == LineStatus.FIRED) {
                fired.add(line.id());
            }
        }
        for (OrderLine line : after.lines()) {
            if (!all.contains(line.id())) {
                taken.merge(line.itemId(), line.quantity(), Integer::sum);
            } else if (line.status() == LineStatus.VOIDED && fired.contains(line.id())) {
                taken.merge(line.itemId(), -line.quantity(), Integer::sum);
            }
        }
        taken.values().removeIf(number -> number == 0);
        return taken;
    }
}
