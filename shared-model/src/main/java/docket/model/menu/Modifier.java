package docket.model.menu;

import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;

/// One choice of a modifier group: "ice", "extra shot".
///
/// @param price added to the item's price for each piece, may be zero
public record Modifier(ModifierId id, String name, Names names, Money price) {
    public Modifier {
        Limits.required("modifier id", id);
        Limits.required("modifier names", names);
        name = Limits.requiredText("modifier name", name, Limits.NAME);
        price = Limits.amount("modifier price", price, 0);
    }
}
