package docket.model.menu;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A code that a scanner reads off an item, such as an EAN: digits. No two items have the same.
///
/// @param variantId which of the item's variants it is on; null: the item as it comes
public record ItemCode(String value, @Nullable VariantId variantId) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,32}");

    public ItemCode {
        value = Limits.required("code", value).strip();
        if (!isCode(value)) {
            throw new InvalidValue(
                    "code is \"%s\"; it must be 4 to 32 digits"
                            .formatted(value.length() > Limits.NAME ? "…" : value));
        }
    }

    /// Whether a text could be a code.
    public static boolean isCode(String text) {
        return DIGITS.matcher(text).matches();
    }

    /// In one short line: `8801234567893 size=large`.
    public String text() {
        return variantId == null ? value : "%s size=%s".formatted(value, variantId.value());
    }
}
