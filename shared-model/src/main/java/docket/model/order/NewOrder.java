package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.OrderType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Place an order: everything goes to the kitchen at once, or in time for when it is wanted.
///
/// @param table the table's label, for a dine-in order; null or empty: none
/// @param guests covers, 0 where nobody counted
/// @param note for the whole order
/// @param guestName the name or the pager that it is called by; null or empty: none
/// @param dueAt when it is wanted; null: now
/// @param leadMinutes how long before that the kitchen gets it; null: as the shop says
public record NewOrder(
        OrderType type,
        @Nullable String table,
        @Nullable Integer guests,
        @Nullable String note,
        List<NewLine> lines,
        @Nullable String guestName,
        @Nullable Instant dueAt,
        @Nullable Integer leadMinutes) {
    public NewOrder {
        Limits.required("type", type);
        table = Limits.text("table", table, Limits.TABLE);
        guests = Limits.number("guests", guests == null ? 0 : guests, 0, Limits.GUESTS);
        note = Limits.text("note", note, Limits.NOTE);
        lines = AddLines.checked(lines);
        guestName = named(guestName);
        dueAt = Schedule.toTheSecond(dueAt);
        leadMinutes = dueAt == null ? null : Schedule.checkedLead(leadMinutes);
        if (type == OrderType.TAKEAWAY && !table.isEmpty()) {
            throw new InvalidValue("a take-away order has no table");
        }
    }

    /// An order for now that nobody's name is on.
    public NewOrder(
            OrderType type,
            @Nullable String table,
            @Nullable Integer guests,
            @Nullable String note,
            List<NewLine> lines) {
        this(type, table, guests, note, lines, null, null, null);
    }

    /// The order with the time that the kitchen has, where it does not say another.
    public NewOrder led(int usualMinutes) {
        return dueAt == null || leadMinutes != null
                ? this
                : new NewOrder(type, table, guests, note, lines, guestName, dueAt, usualMinutes);
    }

    /// When it is wanted, and when the kitchen gets it; empty: now.
    Optional<Schedule> schedule() {
        return Optional.ofNullable(dueAt)
                .map(due -> Schedule.of(due, leadMinutes == null ? 0 : leadMinutes));
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
