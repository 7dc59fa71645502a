package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import docket.model.OrderType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to the sale of an item beyond its one price.
///
/// @param prices other prices, of which the first that fits is charged; none: its own, always
/// @param hours in which it is on the menu; none: always
/// @param codes that a scanner reads off it
/// @param openPrice whether the price, and a name if wanted, are said when it is sold; null: no
public record Selling(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PriceRule> prices,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hours> hours,
        @Nullable Boolean openPrice,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemCode> codes) {
    /// At its own price, always.
    public static final Selling PLAIN = new Selling(List.of(), List.of(), null, List.of());

    public Selling(
            @Nullable List<PriceRule> prices,
            @Nullable List<Hours> hours,
            @Nullable Boolean openPrice,
            @Nullable List<ItemCode> codes) {
        this.prices = prices == null ? List.of() : Limits.list("prices", prices);
        Limits.number("the number of prices", this.prices.size(), 0, Limits.PRICES);
        this.hours = Hours.checked(hours);
        this.openPrice = Boolean.TRUE.equals(openPrice) ? true : null;
        this.codes = codes == null ? List.of() : Limits.list("codes", codes);
        Limits.number("the number of codes", this.codes.size(), 0, Limits.CODES);
        if (this.codes.stream().map(ItemCode::value).distinct().count() != this.codes.size()) {
            throw new InvalidValue("two codes of the item are the same");
        }
    }

    boolean isPlain() {
        return equals(PLAIN);
    }

    public Selling withPrices(List<PriceRule> changed) {
        return new Selling(changed, hours, openPrice, codes);
    }

    public Selling withHours(List<Hours> changed) {
        return new Selling(prices, changed, openPrice, codes);
    }

    /// The same with a price that is said when it is sold, or with its own.
    public Selling withOpenPrice(@Nullable Boolean changed) {
        return new Selling(prices, hours, changed, codes);
    }

    public Selling withCodes(List<ItemCode> changed) {
        return new Selling(prices, hours, openPrice, changed);
    }

    /// Whether what it costs is said when it is sold.
    public boolean isOpen() {
        return openPrice != null;
    }

    /// What is charged by one of the rules; empty: the item's own price.
    ///
    /// @param local what the wall clock of the shop shows
    Optional<Money> price(@Nullable VariantId variant, OrderType type, LocalDateTime local) {
        return prices.stream()
                .filter(rule -> rule.covers(variant, type, local))
                .map(PriceRule::price)
                .findFirst();
    }

    /// A variant that it speaks of and that is none of these.
    public Optional<VariantId> missing(List<Variant> variants) {
        return Stream.concat(
                        prices.stream().map(PriceRule::variantId),
                        codes.stream().map(ItemCode::variantId))
                .filter(Objects::nonNull)
                .filter(named -> variants.stream().noneMatch(v -> v.id().equals(named)))
                .findFirst();
    }

    /// Itself, if it speaks of variants that there are only.
    Selling of(List<Variant> variants) {
        missing(variants)
                .ifPresent(
                        missing -> {
                            throw new InvalidValue(
                                    "a price or a code is of the size %s, which the item does not have"
                                            .formatted(missing.value()));
                        });
        return this;
    }
}
