package docket.pos.rush;

import docket.model.menu.MenuItem;
import docket.model.menu.VariantId;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line that a party orders.
///
/// @param index which of the party's lines it is, from 0
/// @param course with what it is cooked, from 1; null: as soon as it is sent
record Dish(
        int index,
        MenuItem item,
        @Nullable VariantId variant,
        int quantity,
        List<ModifierChoice> choices,
        String note,
        @Nullable Integer course) {
    Dish {
        choices = List.copyOf(choices);
    }

    /// As a counter sends it.
    NewLine line(LineId id) {
        return new NewLine(
                id, item.id(), quantity, choices, note, course, null, null, variant, null, null);
    }
}
