package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Called;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One choice of a modifier group: "ice", "extra shot".
///
/// @param price added to the item's price for each piece, may be zero
/// @param preselected whether it is chosen before anybody says anything; null: it is not
/// @param included whether it is part of the item, which comes with it unless somebody says no;
///     null: it is not
/// @param modifierGroups what is asked once it is chosen: "Side: salad" opens "Dressing"
public record Modifier(
        ModifierId id,
        String name,
        Names names,
        Money price,
        @Nullable Boolean preselected,
        @Nullable Boolean included,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ModifierGroup> modifierGroups) {
    public Modifier {
        Limits.required("modifier id", id);
        Limits.required("modifier names", names);
        name = Limits.requiredText("modifier name", name, Limits.NAME);
        price = Limits.amount("modifier price", price, 0);
        included = Boolean.TRUE.equals(included) ? true : null;
        boolean isMarked = Boolean.TRUE.equals(preselected) && included == null;
        preselected = isMarked ? true : null;
        modifierGroups =
                modifierGroups == null
                        ? List.of()
                        : Limits.list("modifier groups of " + name, modifierGroups);
        Limits.number(
                "number of levels of choices that %s opens".formatted(name),
                modifierGroups.stream().mapToInt(ModifierGroup::levels).max().orElse(0),
                0,
                Limits.MODIFIER_LEVELS - 1);
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

    /// One that opens no groups.
    public Modifier(
            ModifierId id,
            String name,
            Names names,
            Money price,
            @Nullable Boolean preselected,
            @Nullable Boolean included) {
        this(id, name, names, price, preselected, included, List.of());
    }

    /// The same, which opens these groups once it is chosen.
    public Modifier opening(List<ModifierGroup> groups) {
        return new Modifier(id, name, names, price, preselected, included, groups);
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
