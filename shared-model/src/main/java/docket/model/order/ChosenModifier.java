package docket.model.order;

import docket.model.Called;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import org.jspecify.annotations.Nullable;

/// A modifier as it was sold with a line: its name and price of that moment.
///
/// @param quantity in one piece of the line; of what is under another choice, in all pieces of that
/// @param price of one, as it was wanted
/// @param prefix how it was wanted; null: simply
/// @param parentId the choice of the line that it is under; null: under none
public record ChosenModifier(
        ModifierId id,
        String name,
        Names names,
        int quantity,
        Money price,
        @Nullable Prefix prefix,
        @Nullable ModifierId parentId) {
    /// One that was simply wanted.
    public ChosenModifier(ModifierId id, String name, Names names, int quantity, Money price) {
        this(id, name, names, quantity, price, null, null);
    }

    public Called called() {
        return new Called(name, names);
    }

    public Money total() {
        return price.times(quantity);
    }

    /// The same at no charge.
    public ChosenModifier free() {
        return new ChosenModifier(id, name, names, quantity, Money.ZERO, prefix, parentId);
    }
}
