package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.model.menu.SlotId;
import docket.model.order.LineId;
import docket.model.order.PartOf;
import java.util.Optional;

/// Of which combo a line of the draft is a part.
///
/// @param head the combo's own line
/// @param slot that it fills
/// @param combo what the head is of, so that the price of the part can be told from it alone
public record DraftPart(LineId head, SlotId slot, ItemId combo) {
    Optional<Slot> slot(Menu menu) {
        return menu.find(combo).flatMap(item -> item.slot(slot));
    }

    /// What of the slot an item is.
    Optional<SlotChoice> choice(Menu menu, MenuItem item) {
        return slot(menu).flatMap(filled -> filled.choice(item.id()));
    }

    PartOf command() {
        return new PartOf(head, slot);
    }
}
