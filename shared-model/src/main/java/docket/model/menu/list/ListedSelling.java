package docket.model.menu.list;

import docket.model.Limits;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.PriceRule;
import docket.model.menu.Selling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list says of the sale of an item beyond its price. Of what is null it says nothing.
public record ListedSelling(
        @Nullable List<PriceRule> prices,
        @Nullable List<Hours> hours,
        @Nullable Boolean openPrice,
        @Nullable List<ItemCode> codes) {
    /// Says nothing.
    public static final ListedSelling NOTHING = new ListedSelling(null, null, null, null);

    public ListedSelling {
        prices = prices == null ? null : Limits.list("prices", prices);
        hours = hours == null ? null : Limits.list("hours", hours);
        codes = codes == null ? null : Limits.list("codes", codes);
    }

    /// All that there is to say of it.
    public static ListedSelling of(Selling selling) {
        return new ListedSelling(
                selling.prices(), selling.hours(), selling.isOpen(), selling.codes());
    }

    /// What is said, on what there is.
    ///
    /// @throws docket.model.InvalidValue if it makes no sense
    Selling on(Selling known) {
        Selling priced = prices == null ? known : known.withPrices(prices);
        Selling timed = hours == null ? priced : priced.withHours(hours);
        Selling open = openPrice == null ? timed : timed.withOpenPrice(openPrice);
        return codes == null ? open : open.withCodes(codes);
    }
}
