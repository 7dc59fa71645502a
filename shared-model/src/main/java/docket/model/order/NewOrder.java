package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.OrderType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Place an order: everything goes to the kitchen at once.
///
/// @param table the table's label, for a dine-in order; null or empty: none
/// @param guests covers, 0 where nobody counted
/// @param note for the whole order
/// @param guestName the name or the pager that it is called by; null or empty: none
public record NewOrder(
        OrderType type,
        @Nullable String table,
        @Nullable Integer guests,
        @Nullable String note,
        List<NewLine> lines,
        @Nullable String guestName) {
    public NewOrder {
        Limits.required("type", type);
        table = Limits.text("table", table, Limits.TABLE);
        guests = Limits.number("guests", guests == null ? 0 : guests, 0, Limits.GUESTS);
        note = Limits.text("note", note, Limits.NOTE);
        lines = AddLines.checked(lines);
        guestName = named(guestName);
        if (type == OrderType.TAKEAWAY && !table.isEmpty()) {
            throw new InvalidValue("a take-away order has no table");
        }
    }

    /// An order that nobody's name is on.
    public NewOrder(
            OrderType type,
            @Nullable String table,
            @Nullable Integer guests,
            @Nullable String note,
            List<NewLine> lines) {
        this(type, table, guests, note, lines, null);
    }

    static @Nullable String named(@Nullable String guestName) {
        String name = Limits.text("guestName", guestName, Limits.GUEST_NAME);
        return name.isEmpty() ? null : name;
    }

    public String tableText() {
        return Limits.required("table", table);
    }

    public int guestCount() {
        return Limits.required("guests", guests);
    }

    public String noteText() {
        return Limits.required("note", note);
    }
}
