package docket.model.menu;

import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;

/// One of the sizes or kinds that an item comes in, with the item's price in it.
///
/// @param name in the shop's language; `names` has it in others
public record Variant(VariantId id, String name, Names names, Money price) {
    public Variant {
        Limits.required("variant id", id);
        name = Limits.requiredText("variant name", name, Limits.NAME);
        Limits.required("variant names", names);
        price = Limits.amount("price of " + name, price, 0);
    }

    Variant at(Money charged) {
        return new Variant(id, name, names, charged);
    }
}
