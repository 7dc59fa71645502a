package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.menu.ItemId;
import docket.model.menu.VariantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line that a cashier entered: what, how many, how. The price is the server's to say.
///
/// @param course with what it is cooked, from 1; null: as soon as it is sent
/// @param seat whose it is, from 1; null: nobody said
/// @param held whether it waits until somebody fires it, whatever its course
/// @param variantId which of the item's variants; null where it comes as it is
/// @param partOf the combo that it is a part of, which is in the same command; null: of none
/// @param open its price and name, where its item has none of its own; null: the menu says them
public record NewLine(
        LineId id,
        ItemId itemId,
        int quantity,
        @Nullable List<ModifierChoice> modifiers,
        @Nullable String note,
        @Nullable Integer course,
        @Nullable Integer seat,
        @Nullable Boolean held,
        @Nullable VariantId variantId,
        @Nullable PartOf partOf,
        @Nullable OpenSale open) {
    public NewLine {
        Limits.required("line id", id);
        Limits.required("itemId", itemId);
        Limits.number("quantity", quantity, 1, Limits.QUANTITY);
        modifiers = modifiers == null ? List.of() : Limits.list("modifiers", modifiers);
        Limits.number("number of modifiers", modifiers.size(), 0, Limits.MODIFIERS);
        note = Limits.text("note", note, Limits.NOTE);
        if (modifiers.stream().map(ModifierChoice::id).distinct().count() != modifiers.size()) {
            throw new InvalidValue("a modifier is named twice; give it a quantity");
        }
        if (course != null) {
            Limits.number("course", course, 1, Limits.COURSES);
        }
        if (seat != null) {
            Limits.number("seat", seat, 1, Limits.SEATS);
        }
        held = Boolean.TRUE.equals(held) ? true : null;
    }

    /// A line of no course and no seat.
    public NewLine(
            LineId id,
            ItemId itemId,
            int quantity,
            @Nullable List<ModifierChoice> modifiers,
            @Nullable String note) {
        this(id, itemId, quantity, modifiers, note, null, null, null);
    }

    /// Of an item that comes as it is.
    public NewLine(
            LineId id,
            ItemId itemId,
            int quantity,
            @Nullable List<ModifierChoice> modifiers,
            @Nullable String note,
            @Nullable Integer course,
            @Nullable Integer seat,
            @Nullable Boolean held) {
        this(id, itemId, quantity, modifiers, note, course, seat, held, null, null, null);
    }

    public List<ModifierChoice> choices() {
        return Limits.required("modifiers", modifiers);
    }

    public String noteText() {
        return Limits.required("note", note);
    }

    public boolean isHeld() {
        return held != null;
    }
}
