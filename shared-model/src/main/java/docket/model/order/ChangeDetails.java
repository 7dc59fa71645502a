package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Change what is said of an order that was sent: its note, its covers, the name that it is called
/// by. What is null stays as it is.
///
/// @param note `""`: none any more
/// @param guestName `""`: none any more
/// @param expectedVersion the order's version that the sender saw; null: whatever it is
public record ChangeDetails(
        @Nullable String note,
        @Nullable Integer guests,
        @Nullable String guestName,
        @Nullable Integer expectedVersion) {
    public ChangeDetails {
        if (note == null && guests == null && guestName == null) {
            throw new InvalidValue("say what to change: note, guests or guestName");
        }
        note = note == null ? null : Limits.text("note", note, Limits.NOTE);
        guests = guests == null ? null : Limits.number("guests", guests, 0, Limits.GUESTS);
        guestName =
                guestName == null ? null : Limits.text("guestName", guestName, Limits.GUEST_NAME);
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

    void into(OrderCopy order) {
        order.note = Objects.requireNonNullElse(note, order.note);
        order.guests = Objects.requireNonNullElse(guests, order.guests);
        if (guestName != null) {
            order.guestName = NewOrder.named(guestName);
        }
    }
}
