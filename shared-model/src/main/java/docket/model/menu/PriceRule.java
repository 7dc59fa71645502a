package docket.model.menu;

import docket.model.Limits;
import docket.model.Money;
import docket.model.OrderType;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Another price of an item, for orders of a type, at some hours, or both.
///
/// @param orderType null: of any type
/// @param hours null: always
/// @param variantId of which variant it is the price; null: of each, or of what has none
public record PriceRule(
        Money price,
        @Nullable OrderType orderType,
        @Nullable Hours hours,
        @Nullable VariantId variantId) {
    public PriceRule {
        price = Limits.amount("price of a rule", Limits.required("price", price), 0);
    }

    /// Whether it says what a variant costs.
    ///
    /// @param local what the wall clock of the shop shows
    boolean covers(@Nullable VariantId variant, OrderType type, LocalDateTime local) {
        return (variantId == null || variantId.equals(variant))
                && (orderType == null || orderType == type)
                && (hours == null || hours.include(local));
    }

    /// In one short line: `3500 takeaway mon-fri 17:00-19:00`.
    public String text() {
        return (price.minor() + " " + terms()).strip();
    }

    /// For whom it is, in one short line: `takeaway mon-fri 17:00-19:00 size=large`; `""`: for all.
    public String terms() {
        return Stream.of(
                        Optional.ofNullable(orderType)
                                .map(type -> type.name().toLowerCase(Locale.ROOT)),
                        Optional.ofNullable(hours).map(Hours::text),
                        Optional.ofNullable(variantId).map(variant -> "size=" + variant.value()))
                .map(part -> part.orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
