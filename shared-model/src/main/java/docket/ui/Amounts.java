package docket.ui;

import docket.model.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// Prices as people write them: `4,500`, `12.50`.
///
/// @param currency the shop's, by its code
public record Amounts(String currency) {
    public int decimals() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public String text(Money money) {
        return BigDecimal.valueOf(money.minor(), decimals()).toPlainString();
    }

    /// What was written; empty where it is no price. Nothing is no price either.
    public Optional<Money> read(String text) {
        String plain = text.strip().replace(",", "").replace(" ", "");
        if (!plain.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(plain).movePointRight(decimals());
        return minor.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(new Money(minor.longValueExact()));
    }
}
