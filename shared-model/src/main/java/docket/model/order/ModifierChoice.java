package docket.model.order;

import docket.model.Limits;
import docket.model.menu.ModifierId;
import org.jspecify.annotations.Nullable;

/// A modifier as a command names it.
///
/// @param quantity how often, 1 where the sender gives none
public record ModifierChoice(ModifierId id, @Nullable Integer quantity) {
    public ModifierChoice {
        Limits.required("modifier id", id);
        quantity =
                Limits.number(
                        "quantity of modifier " + id.value(),
                        quantity == null ? 1 : quantity,
                        1,
                        Limits.QUANTITY);
    }

    public int count() {
        return Limits.required("quantity", quantity);
    }
}
