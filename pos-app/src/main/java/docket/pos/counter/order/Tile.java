package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.model.menu.TileColour;

/// An item as order entry shows it.
///
/// @param inDraft how many are in the draft
/// @param mark why it can't be had, `""` where it can
public record Tile(
        ItemId id, String name, String price, TileColour colour, int inDraft, String mark) {
    boolean isAvailable() {
        return mark.isEmpty();
    }
}
