package docket.model.setup;

import docket.model.Limits;
import docket.model.Shop;
import docket.model.Tax;

/// Say anew what the shop is called, and how its menu is to be read. Its currency stays: every
/// amount is kept in it.
///
/// @param language in which the menu's plain names are written: `ko` or `en`
public record ChangeShop(String name, String language, Tax tax) {
    public ChangeShop {
        name = Limits.requiredText("shop name", name, Limits.NAME);
        language = NewShop.ofMenu(language);
        Limits.required("tax", tax);
    }

    /// The shop with this said of it.
    public Shop on(Shop shop) {
        return new Shop(name, shop.currency(), language, shop.zone(), shop.dayEnds(), tax);
    }
}
