package docket.pos.counter.editor;

import docket.model.InvalidValue;
import docket.model.OrderType;
import docket.model.menu.PriceRule;
import docket.model.menu.VariantId;
import docket.ui.Amounts;
import java.util.List;
import java.util.Optional;

/// Another price of an item as it is being written.
///
/// @param price what was written
/// @param type of the orders that it is for; empty: of any
/// @param variant that it is the price of; empty: of each
record PriceDraft(
        String price, Optional<OrderType> type, Optional<VariantId> variant, HoursDraft hours) {
    static final PriceDraft EMPTY =
            new PriceDraft("", Optional.empty(), Optional.empty(), HoursDraft.ALWAYS);

    static PriceDraft of(PriceRule rule, Amounts amounts) {
        return new PriceDraft(
                amounts.text(rule.price()),
                Optional.ofNullable(rule.orderType()),
                Optional.ofNullable(rule.variantId()),
                Optional.ofNullable(rule.hours()).map(HoursDraft::of).orElse(HoursDraft.ALWAYS));
    }

    PriceDraft costing(String now) {
        return new PriceDraft(now, type, variant, hours);
    }

    PriceDraft ofType(Optional<OrderType> now) {
        return new PriceDraft(price, now, variant, hours);
    }

    PriceDraft ofSize(Optional<VariantId> now) {
        return new PriceDraft(price, type, now, hours);
    }

    PriceDraft at(HoursDraft now) {
        return new PriceDraft(price, type, variant, now);
    }

    /// What is wrong with it, as the key of a text.
    ///
    /// @param sizes that the item comes in, as they are being written
    Optional<String> fault(List<VariantDraft> sizes, Amounts amounts) {
        if (amounts.read(price).isEmpty()) {
            return Optional.of("editor.noPrice");
        }
        boolean isOfGone =
                variant.filter(named -> sizes.stream().noneMatch(s -> s.id().equals(named)))
                        .isPresent();
        return isOfGone ? Optional.of("editor.priceOfGone") : hours.fault();
    }

    /// The rule that was written.
    ///
    /// @throws InvalidValue if it makes no sense
    PriceRule written(Amounts amounts) {
        return new PriceRule(
                amounts.read(price).orElseThrow(() -> new InvalidValue("price")),
                type.orElse(null),
                hours.written().orElse(null),
                variant.orElse(null));
    }
}
