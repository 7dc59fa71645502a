package docket.pos.counter.order;

import docket.model.menu.ItemId;
import java.util.List;
import javafx.scene.control.MenuItem;

/// What a long press or a right click on a tile offers: the quick way to switch an item.
@FunctionalInterface
public interface TileMenu {
    List<MenuItem> of(ItemId item);
}
