package docket.model.menu;

import docket.model.Called;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;
import org.jspecify.annotations.Nullable;

/// One choice of a modifier group: "ice", "extra shot".
///
/// @param price added to the item's price for each piece, may be zero
/// @param preselected whether it is chosen before anybody says anything; null: it is not
/// @param included whether it is part of the item, which comes with it unless somebody says no;
///     null: it is not
public record Modifier(
        ModifierId id,
        String name,
        Names names,
        Money price,
        @Nullable Boolean preselected,
        @Nullable Boolean included) {
    public Modifier {
        Limits.required("modifier id", id);
        Limits.required("modifier names", names);
        name = Limits.requiredText("modifier name", name, Limits.NAME);
        price = Limits.amount("modifier price", price, 0);
        included = Boolean.TRUE.equals(included) ? true : null;
        boolean isMarked = Boolean.TRUE.equals(preselected) && included == null;
        preselected = isMarked ? true : null;
    }

    /// One that is not chosen unless somebody says so.
    public Modifier(ModifierId id, String name, Names names, Money price) {
        this(id, name, names, price, null);
    }

    /// One that the item does not come with.
    public Modifier(
            ModifierId id, String name, Names names, Money price, @Nullable Boolean preselected) {
        this(id, name, names, price, preselected, null);
    }

    public Called called() {
        return new Called(name, names);
    }

    public boolean isPreselected() {
        return preselected != null;
    }

    public boolean isIncluded() {
        return included != null;
    }

    /// What one costs as it is wanted. A part of the item is paid with the item, and costs its
    /// price where there is to be more of it. What is not costs its price, nothing where it is left
    /// out, and twice where there is to be more of it.
    public Money priceWith(@Nullable Prefix prefix) {
        if (isIncluded()) {
            return prefix == Prefix.EXTRA ? price : Money.ZERO;
        }
        if (prefix == null) {
            return price;
        }
        return switch (prefix) {
            case NO -> Money.ZERO;
            case EXTRA -> price.times(2);
            case LIGHT, SIDE -> price;
        };
    }

    /// Whether it counts among those that a group must have, and may have: not where it is left
    /// out, nor where the item comes with it anyway.
    public boolean countsWith(@Nullable Prefix prefix) {
        return prefix != Prefix.NO && !isIncluded();
    }
}
