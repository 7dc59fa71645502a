package docket.pos.server.order;

import docket.model.order.NewOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people call an order: a format with `{table}` and `{seq}`, where `{seq:03d}` pads the day's
/// running number with zeros to three digits.
///
/// @param forTable format of an order with a table
/// @param other format of an order without one
public record OrderNumbers(String forTable, String other) {
    private static final Pattern SEQ = Pattern.compile("\\{seq(?::0(\\d)d)?}");

    public static final OrderNumbers DEFAULT =
            new OrderNumbers("T{table}-{seq:03d}", "A-{seq:03d}");

    public OrderNumbers {
        check(forTable);
        check(other);
        if (other.contains("{table}")) {
            throw new IllegalArgumentException(
                    "\"%s\" names {table}, but is for orders without one".formatted(other));
        }
    }

    private static void check(String format) {
        if (!SEQ.matcher(format).find() || format.length() > 40) {
            throw new IllegalArgumentException(
                    "\"%s\" must hold {seq} or {seq:03d} and be at most 40 characters"
                            .formatted(format));
        }
    }

    String number(NewOrder order, int seq) {
        return number(order.tableText(), seq);
    }

    /// The number of an order at a table; `""`: at none.
    String number(String table, int seq) {
        String format = table.isEmpty() ? other : forTable;
        Matcher digits = SEQ.matcher(format);
        return digits.replaceAll(place -> padded(seq, place.group(1))).replace("{table}", table);
    }

    private static String padded(int seq, @Nullable String digits) {
        String text = String.valueOf(seq);
        int width = digits == null ? 0 : Integer.parseInt(digits);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
