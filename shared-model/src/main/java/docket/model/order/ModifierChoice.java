package docket.model.order;

import docket.model.Limits;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import org.jspecify.annotations.Nullable;

/// A modifier as a command names it.
///
/// @param quantity how often, 1 where the sender gives none
/// @param prefix how it is wanted, then once; null: simply
public record ModifierChoice(ModifierId id, @Nullable Integer quantity, @Nullable Prefix prefix) {
    public ModifierChoice {
        Limits.required("modifier id", id);
        quantity =
                Limits.number(
                        "quantity of modifier " + id.value(),
                        quantity == null ? 1 : quantity,
                        1,
                        prefix == null ? Limits.QUANTITY : 1);
    }

    /// One that is simply wanted.
    public ModifierChoice(ModifierId id, @Nullable Integer quantity) {
        this(id, quantity, null);
    }

    public int count() {
        return Limits.required("quantity", quantity);
    }
}
