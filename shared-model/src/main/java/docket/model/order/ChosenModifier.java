package docket.model.order;

import docket.model.Money;
import docket.model.Names;
import docket.model.menu.ModifierId;

/// A modifier as it was sold with a line: its name and price of that moment.
public record ChosenModifier(ModifierId id, String name, Names names, int quantity, Money price) {
    public Money total() {
        return price.times(quantity);
    }

    /// The same at no charge.
    ChosenModifier free() {
        return new ChosenModifier(id, name, names, quantity, Money.ZERO);
    }
}
