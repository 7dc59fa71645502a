package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.model.menu.PictureId;
import docket.model.menu.TileColour;
import java.util.Optional;

/// An item as order entry shows it.
///
/// @param left how many there are, in words; `""` where they are not counted
/// @param inDraft how many are in the draft
/// @param mark why it can't be had, `""` where it can
/// @param picture what it looks like; empty where it can't be had
public record Tile(
        ItemId id,
        String name,
        String price,
        String left,
        TileColour colour,
        int inDraft,
        String mark,
        Optional<PictureId> picture) {
    /// What stands under the name.
    public String terms() {
        if (!isAvailable()) {
            return mark;
        }
        return left.isEmpty() ? price : price + " · " + left;
    }

    boolean isAvailable() {
        return mark.isEmpty();
    }
}
