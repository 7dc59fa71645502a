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
/// @param joins whether its lines join the order that is open at its table, where there is one by
///     now: its sender knew of none
public record NewOrder(
        OrderType type,
        @Nullable String table,
        @Nullable Integer guests,
        @Nullable String note,
        List<NewLine> lines,
        @Nullable String guestName,
        @Nullable Instant dueAt,
        @Nullable Integer leadMinutes,
        @Nullable Boolean joins) {
    public NewOrder {
        Limits.required("type", type);
        table = Limits.text("table", table, Limits.TABLE);
        guests = Limits.number("guests", guests == null ? 0 : guests, 0, Limits.GUESTS);
        note = Limits.text("note", note, Limits.NOTE);
        lines = AddLines.checked(lines);
        guestName = named(guestName);
        dueAt = Schedule.toTheSecond(dueAt);
        leadMinutes = dueAt == null ? null : Schedule.checkedLead(leadMinutes);
        joins = Boolean.TRUE.equals(joins) ? true : null;
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
        this(type, table, guests, note, lines, null, null, null, null);
    }

    /// An order of its own, whatever else is open at its table.
    public NewOrder(
            OrderType type,
            @Nullable String table,
            @Nullable Integer guests,
            @Nullable String note,
            List<NewLine> lines,
            @Nullable String guestName,
            @Nullable Instant dueAt,
            @Nullable Integer leadMinutes) {
        this(type, table, guests, note, lines, guestName, dueAt, leadMinutes, null);
    }

    /// The order with the time that the kitchen has, where it does not say another.
    public NewOrder led(int usualMinutes) {
        return dueAt == null || leadMinutes != null
                ? this
                : new NewOrder(
                        type, table, guests, note, lines, guestName, dueAt, usualMinutes, joins);
    }

    /// When it is wanted, and when the kitchen gets it; empty: now.
    Optional<Schedule> schedule() {
        return Optional.ofNullable(dueAt)
                .map(due -> Schedule.of(due, leadMinutes == null ? 0 : leadMinutes));
    }

    /// Whether its lines may join an order that is open at its table, which must have room. What is
    /// for later is its own, on either side: what joined it would wait with it.
    public boolean mayJoin(Order open) {
        return joins != null
                && dueAt == null
                && !open.isScheduled()
                && open.lines().size() + lines.size() <= Limits.LINES;
    }

    /// What is said of it and not of an order that its lines join.
    Optional<ChangeDetails> saidBeside(Order joined) {
        return ChangeDetails.missing(
                joined, noteText(), guestCount(), guestName == null ? "" : guestName);
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
