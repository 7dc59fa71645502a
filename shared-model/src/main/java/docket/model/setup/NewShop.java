package docket.model.setup;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Shop;
import docket.model.Tax;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/// What the shop is called and reckons in.
///
/// @param language in which the menu's plain names are written: `ko` or `en`
public record NewShop(String name, String currency, String language, Tax tax) {
    public NewShop {
        name = Limits.requiredText("shop name", name, Limits.NAME);
        Limits.required("tax", tax);
        currency = known(Limits.required("currency", currency));
        language = ofMenu(language);
    }

    /// A language that menus are written in.
    static String ofMenu(String language) {
        if (!Set.of("ko", "en").contains(Limits.required("language", language))) {
            throw new InvalidValue("language must be ko or en");
        }
        return language;
    }

    private static String known(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("currency must be an ISO 4217 code such as KRW");
        }
    }

    /// The shop with this said of it; where it lies and when its day ends stays.
    public Shop on(Shop shop) {
        return new Shop(
                name,
                currency,
                language,
                shop.zone(),
                shop.dayEnds(),
                tax,
                Map.of(),
                null,
                shop.practice());
    }
}
