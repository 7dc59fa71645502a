package docket.pos.counter;

import docket.model.menu.MenuItem;
import docket.ui.Texts;

/// What an item costs, as a list of items says it.
public final class ItemPrice {
    private ItemPrice() {}

    /// The cheapest of what it comes in, and that there is more to choose from; or that the cashier
    /// says the price.
    public static String of(MenuItem item, Texts texts, String currency) {
        if (item.terms().isOpen()) {
            return texts.text("item.openPrice");
        }
        String price = texts.amount(item.price(), currency);
        boolean differs =
                item.variants().stream().anyMatch(one -> !one.price().equals(item.price()));
        return differs ? texts.text("item.from", price) : price;
    }
}
