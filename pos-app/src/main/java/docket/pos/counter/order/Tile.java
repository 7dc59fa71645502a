package docket.pos.counter.order;

import docket.model.menu.ItemId;
import docket.model.menu.PictureId;
import docket.model.menu.TileColour;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An item as order entry shows it.
///
/// @param left how many there are, in words; `""` where they are not counted
/// @param inDraft how many are in the draft
/// @param mark why it can't be had, `""` where it can
/// @param picture what it looks like; empty where it can't be had
/// @param later since when it is on the menu, in words; `""`: it is now
public record Tile(
        ItemId id,
        String name,
        String price,
        String left,
        TileColour colour,
        int inDraft,
        String mark,
        Optional<PictureId> picture,
        String later) {
    /// What stands under the name.
    public String terms() {
        if (!isAvailable()) {
            return mark;
        }
        return Stream.of(later, price, left)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Whether it stands behind the others, since it is outside of its hours.
    boolean isLater() {
        return !later.isEmpty();
    }

    boolean isAvailable() {
        return mark.isEmpty();
    }
}
