package docket.wire;

import docket.model.Limits;
import docket.model.menu.ItemId;
import java.util.List;

/// What is sold most at this part of the day, the most first.
public record Favourites(List<ItemId> items) {
    public Favourites {
        items = Limits.list("items", items);
    }
}
