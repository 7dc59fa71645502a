package docket.pos.counter.order;

import docket.model.Money;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import java.util.ArrayList;
import java.util.List;

/// A line that is entered and not sent.
public record DraftLine(
        LineId id, ItemId itemId, int quantity, List<ModifierChoice> modifiers, String note) {
    public DraftLine {
        modifiers = List.copyOf(modifiers);
    }

    boolean isPlain() {
        return modifiers.isEmpty() && note.isEmpty();
    }

    DraftLine withQuantity(int changed) {
        return new DraftLine(id, itemId, changed, modifiers, note);
    }

    DraftLine withNote(String changed) {
        return new DraftLine(id, itemId, quantity, modifiers, changed);
    }

    /// The line with a modifier switched on, or off where it was on.
    DraftLine toggled(ModifierChoice choice) {
        var changed = new ArrayList<>(modifiers);
        if (!changed.removeIf(known -> known.id().equals(choice.id()))) {
            changed.add(choice);
        }
        return new DraftLine(id, itemId, quantity, changed, note);
    }

    Money total(Menu menu) {
        MenuItem item = menu.item(itemId);
        Money piece = item.price();
        for (ModifierChoice choice : modifiers) {
            piece =
                    piece.plus(
                            item.modifier(choice.id())
                                    .map(modifier -> modifier.price().times(choice.count()))
                                    .orElse(Money.ZERO));
        }
        return piece.times(quantity);
    }

    NewLine command() {
        return new NewLine(id, itemId, quantity, modifiers, note);
    }
}
