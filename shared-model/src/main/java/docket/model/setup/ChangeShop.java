package docket.model.setup;

import docket.model.Limits;
import docket.model.OrderRules;
import docket.model.OrderType;
import docket.model.Shop;
import docket.model.Tax;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Say anew what the shop is called, and how its menu is to be read. Its currency stays: every
/// amount is kept in it.
///
/// @param orderRules what is asked of orders, by type; null: as before
/// @param leadMinutes how long the kitchen has before an order is wanted; null: as before
/// @param language in which the menu's plain names are written: `ko` or `en`
public record ChangeShop(
        String name,
        String language,
        Tax tax,
        @Nullable Map<OrderType, OrderRules> orderRules,
        @Nullable Integer leadMinutes) {
    public ChangeShop {
        name = Limits.requiredText("shop name", name, Limits.NAME);
        language = NewShop.ofMenu(language);
        Limits.required("tax", tax);
        if (leadMinutes != null) {
            Limits.number("leadMinutes", leadMinutes, 0, Limits.LEAD_MINUTES);
        }
    }

    /// What is asked of orders stays, and how long the kitchen has.
    public ChangeShop(String name, String language, Tax tax) {
        this(name, language, tax, null, null);
    }

    /// The shop with this said of it.
    public Shop on(Shop shop) {
        return new Shop(
                name,
                shop.currency(),
                language,
                shop.zone(),
                shop.dayEnds(),
                tax,
                orderRules == null ? shop.orderRules() : orderRules,
                leadMinutes == null ? shop.leadMinutes() : leadMinutes,
                shop.practice());
    }
}
