package docket.model.menu;

import docket.model.Limits;
import docket.model.Money;
import org.jspecify.annotations.Nullable;

/// An item that can fill a slot of a combo.
///
/// @param extra what it costs on top of the combo, for each piece; may be zero
/// @param preselected whether it is chosen before anybody says anything; null: it is not
public record SlotChoice(ItemId itemId, Money extra, @Nullable Boolean preselected) {
    public SlotChoice {
        Limits.required("itemId of a slot's choice", itemId);
        extra = extra == null ? Money.ZERO : Limits.amount("extra of " + itemId.value(), extra, 0);
        preselected = Boolean.TRUE.equals(preselected) ? true : null;
    }

    /// One that is not chosen unless somebody says so.
    public SlotChoice(ItemId itemId, Money extra) {
        this(itemId, extra, null);
    }

    public boolean isPreselected() {
        return preselected != null;
    }

    /// What a piece costs on top of the combo: the extra, and what a larger variant costs more than
    /// the cheapest.
    public Money priceOf(MenuItem item, @Nullable VariantId variant) {
        return extra.plus(item.priceOf(variant).minus(item.price()));
    }

    String text() {
        return "%s +%d%s".formatted(itemId.value(), extra.minor(), isPreselected() ? " ✓" : "");
    }
}
