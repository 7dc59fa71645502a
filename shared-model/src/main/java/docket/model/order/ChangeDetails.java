package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Change what is said of an order that was sent: its note, its covers, the name that it is called
/// by, and of one that is wanted for a time, when that is. What is null stays as it is.
///
/// @param note `""`: none any more
/// @param guestName `""`: none any more
/// @param dueAt when it is wanted now
/// @param leadMinutes how long before that the kitchen gets it; null: as long as before
/// @param expectedVersion the order's version that the sender saw; null: whatever it is
public record ChangeDetails(
        @Nullable String note,
        @Nullable Integer guests,
        @Nullable String guestName,
        @Nullable Instant dueAt,
        @Nullable Integer leadMinutes,
        @Nullable Integer expectedVersion) {
    public ChangeDetails {
        if (note == null && guests == null && guestName == null && dueAt == null) {
            throw new InvalidValue("say what to change: note, guests, guestName or dueAt");
        }
        if (dueAt == null && leadMinutes != null) {
            throw new InvalidValue("leadMinutes goes with dueAt");
        }
        dueAt = Schedule.toTheSecond(dueAt);
        leadMinutes = Schedule.checkedLead(leadMinutes);
        note = note == null ? null : Limits.text("note", note, Limits.NOTE);
        guests = guests == null ? null : Limits.number("guests", guests, 0, Limits.GUESTS);
        guestName =
                guestName == null ? null : Limits.text("guestName", guestName, Limits.GUEST_NAME);
    }

    /// All but the time.
    public ChangeDetails(
            @Nullable String note,
            @Nullable Integer guests,
            @Nullable String guestName,
            @Nullable Integer expectedVersion) {
        this(note, guests, guestName, null, null, expectedVersion);
    }

    /// The time alone.
    ///
    /// @param leadMinutes null: as long as before
    public static ChangeDetails due(Instant at, @Nullable Integer leadMinutes) {
        return new ChangeDetails(null, null, null, at, leadMinutes, null);
    }

    public static ChangeDetails note(String note) {
        return new ChangeDetails(note, null, null, null);
    }

    public static ChangeDetails guests(int guests) {
        return new ChangeDetails(null, guests, null, null);
    }

    public static ChangeDetails guestName(String name) {
        return new ChangeDetails(null, null, name, null);
    }

    /// What was said of lines that join an order, and is not said of that yet: another note stands
    /// behind its own, as far as there is room.
    public static Optional<ChangeDetails> missing(
            Order order, String note, int guests, String guestName) {
        @Nullable String moreNote =
                note.isEmpty() || order.note().contains(note)
                        ? null
                        : shortened(order.note().isEmpty() ? note : order.note() + " · " + note);
        @Nullable Integer moreGuests = order.guests() == 0 && guests > 0 ? guests : null;
        @Nullable String name =
                order.guestName() == null && !guestName.isEmpty() ? guestName : null;
        return moreNote == null && moreGuests == null && name == null
                ? Optional.empty()
                : Optional.of(new ChangeDetails(moreNote, moreGuests, name, null));
    }

    private static String shortened(String note) {
        int length = Math.min(Limits.NOTE, note.codePointCount(0, note.length()));
        return note.substring(0, note.offsetByCodePoints(0, length));
    }

    void into(OrderCopy order, Instant at) {
        order.note = Objects.requireNonNullElse(note, order.note);
        order.guests = Objects.requireNonNullElse(guests, order.guests);
        if (guestName != null) {
            order.guestName = NewOrder.named(guestName);
        }
        if (dueAt != null) {
            setTime(order, dueAt, at);
        }
    }

    /// What the kitchen has already is not taken back; it reads the other time.
    private void setTime(OrderCopy order, Instant due, Instant at) {
        Instant before = order.dueAt;
        if (before == null) {
            throw OrderRefusals.illegal(order.order(), "get a time: it was ordered for now");
        }
        Instant fireAt = order.fireAt;
        Schedule wanted =
                fireAt == null || leadMinutes != null
                        ? Schedule.of(due, leadMinutes == null ? 0 : leadMinutes)
                        : new Schedule(due, due.minus(Duration.between(fireAt, before)));
        wanted.require(at);
        order.dueAt = due;
        order.fireAt = fireAt == null ? null : wanted.fireAt();
    }
}
