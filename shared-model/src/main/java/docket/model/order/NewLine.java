package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.menu.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line that a cashier entered: what, how many, how. The price is the server's to say.
public record NewLine(
        LineId id,
        ItemId itemId,
        int quantity,
        @Nullable List<ModifierChoice> modifiers,
        @Nullable String note) {
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
    }

    public List<ModifierChoice> choices() {
        return Limits.required("modifiers", modifiers);
    }

    public String noteText() {
        return Limits.required("note", note);
    }
}
