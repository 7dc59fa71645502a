package docket.model.menu.list;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.MenuItem;
import docket.model.menu.PriceRule;
import docket.model.menu.Selling;
import docket.model.menu.SetItem;
import docket.model.menu.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the lines of a list say of sizes, prices and the terms of a sale.
record ListedPrices(Findings findings) {
    /// The sizes that an item comes in.
    List<Variant> variants(ListedItem row, @Nullable MenuItem known) {
        List<Variant> now = known == null ? List.of() : known.variants();
        List<Variant> said = row.variants();
        try {
            return said == null ? now : SetItem.offered(said);
        } catch (InvalidValue no) {
            findings.wrong(row.line(), 0, ListFault.VARIANTS_WRONG, Limits.VARIANTS);
            return now;
        }
    }

    /// What there is to its sale beyond the price; prices are of sizes that there are only.
    Selling selling(ListedItem row, @Nullable MenuItem known, List<Variant> variants) {
        Selling now = known == null ? Selling.PLAIN : known.terms();
        List<PriceRule> said = row.selling().prices();
        if (said != null && said.size() > Limits.PRICES) {
            findings.wrong(row, ListField.PRICES, ListFault.PRICE_RULES, Limits.PRICES);
            return now;
        }
        List<Hours> hours = row.selling().hours();
        if (hours != null && hours.size() > Limits.HOURS) {
            findings.wrong(row, ListField.HOURS, ListFault.HOURS_MANY, Limits.HOURS);
            return now;
        }
        if (hasWrongCodes(row.selling().codes())) {
            findings.wrong(row, ListField.CODES, ListFault.CODES_WRONG, Limits.CODES);
            return now;
        }
        Selling next = row.selling().on(now);
        next.missing(variants)
                .ifPresent(
                        size ->
                                findings.wrong(
                                        row,
                                        ListField.PRICES,
                                        ListFault.PRICE_RULE_SIZE,
                                        size.value()));
        return next;
    }

    private static boolean hasWrongCodes(@Nullable List<ItemCode> said) {
        return said != null
                && (said.size() > Limits.CODES
                        || said.stream().map(ItemCode::value).distinct().count() != said.size());
    }

    /// Of an item that comes in variants the price is that of the cheapest, and is not said apart.
    @Nullable Money price(ListedItem row, @Nullable MenuItem known, List<Variant> variants) {
        Money said = row.price();
        if (isOther(said, variants)) {
            findings.wrong(row, ListField.PRICE, ListFault.PRICE_OF_VARIANTS);
            return null;
        }
        if (said == null) {
            if (known == null) {
                findings.wrong(row, ListField.PRICE, ListFault.PRICE_MISSING);
                return null;
            }
            return known.price();
        }
        if (said.minor() < 0 || said.minor() > Limits.AMOUNT) {
            findings.wrong(
                    row,
                    ListField.PRICE,
                    said.minor() < 0 ? ListFault.PRICE_NEGATIVE : ListFault.PRICE_TOO_LARGE,
                    said.minor());
            return null;
        }
        return said;
    }

    private static boolean isOther(@Nullable Money said, List<Variant> variants) {
        return said != null
                && !variants.isEmpty()
                && variants.stream()
                        .map(Variant::price)
                        .min(Money::compareTo)
                        .filter(said::equals)
                        .isEmpty();
    }
}
