package docket.pos.server.menu.list;

import docket.model.Limits;
import docket.model.Money;
import docket.model.menu.list.ListFault;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A price as people write one: `4500`, `4,500`, `₩4,500`, `4500원`, `4.50`, `4,50`.
///
/// @param price null: it is none
/// @param fault why it is none; null: it is one
/// @param details of the fault
record PriceCell(@Nullable Money price, @Nullable ListFault fault, List<Object> details) {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,16}(\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,6})?");
    private static final Pattern COMMA =
            Pattern.compile("(\\d{1,16}|\\d{1,3}(\\.\\d{3})+),\\d{1,2}");

    /// A plain number of more decimals may be one with its thousands grouped by points.
    private static final int LEAST_FRACTION = 2;

    static PriceCell read(String cell, Currency currency) {
        String shown = cell.strip();
        if (shown.isEmpty()) {
            return no(ListFault.PRICE_MISSING);
        }
        String number = number(shown, currency);
        boolean isNegative = number.startsWith("-") || number.startsWith("\u2212");
        String digits = isNegative ? number.substring(1) : number;
        BigDecimal value = value(digits, currency.getDefaultFractionDigits() > 0);
        if (value == null) {
            return no(ListFault.PRICE_UNREADABLE, shown);
        }
        return isNegative && value.signum() != 0
                ? no(ListFault.PRICE_NEGATIVE, shown)
                : price(value, currency, shown);
    }

    /// What a table can say for an amount.
    static String write(Money price, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return BigDecimal.valueOf(price.minor(), decimals).toPlainString();
    }

    private static PriceCell price(BigDecimal value, Currency currency, String shown) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        boolean fits = value.stripTrailingZeros().scale() <= decimals;
        if (!fits || value.scale() > Math.max(decimals, LEAST_FRACTION)) {
            return no(ListFault.PRICE_FRACTION, shown, currency.getCurrencyCode(), decimals);
        }
        BigDecimal minor = value.movePointRight(decimals);
        return minor.compareTo(BigDecimal.valueOf(Limits.AMOUNT)) > 0
                ? no(ListFault.PRICE_TOO_LARGE, shown)
                : new PriceCell(new Money(minor.longValueExact()), null, List.of());
    }

    /// @param hasDecimals whether a comma can stand before decimals
    private static @Nullable BigDecimal value(String digits, boolean hasDecimals) {
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        if (GROUPED.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(",", ""));
        }
        return hasDecimals && COMMA.matcher(digits).matches()
                ? new BigDecimal(digits.replace(".", "").replace(',', '.'))
                : null;
    }

    /// Without spaces, and without the sign of the shop's own currency. That of another one stays,
    /// and so is no number.
    private static String number(String shown, Currency currency) {
        String text = Normalizer.normalize(shown, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        String code = currency.getCurrencyCode();
        for (String sign : signs(currency)) {
            if (text.endsWith(sign)) {
                return text.substring(0, text.length() - sign.length());
            }
            if (text.startsWith(sign)) {
                return text.substring(sign.length());
            }
            if (text.startsWith("-" + sign)) {
                return "-" + text.substring(1 + sign.length());
            }
        }
        return text.regionMatches(true, 0, code, 0, code.length())
                ? text.substring(code.length())
                : text;
    }

    private static List<String> signs(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "KRW" -> List.of("원", "₩", "KRW");
            case "JPY" -> List.of("円", "¥", "JPY");
            default ->
                    List.of(
                            currency.getCurrencyCode(),
                            currency.getSymbol(Locale.US),
                            currency.getSymbol(Locale.UK),
                            currency.getSymbol(Locale.GERMANY));
        };
    }

    private static PriceCell no(ListFault fault, Object... details) {
        return new PriceCell(null, fault, List.of(details));
    }
}
