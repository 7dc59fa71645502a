package docket.model.order;

import docket.model.Limits;
import docket.model.Money;
import org.jspecify.annotations.Nullable;

/// What somebody says of a line whose item has no price of its own: what a piece costs, and what it
/// is called.
///
/// @param price of one piece, without its choices
/// @param name what guests and cooks read; null or empty: the item's
public record OpenSale(Money price, @Nullable String name) {
    public OpenSale {
        price = Limits.amount("open price", price, 0);
        String said = Limits.text("open name", name, Limits.NAME);
        name = said.isEmpty() ? null : said;
    }
}
