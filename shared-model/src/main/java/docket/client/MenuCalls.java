package docket.client;

import docket.model.CommandId;
import docket.model.menu.ArrangeCategories;
import docket.model.menu.ArrangeItems;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.Routing;
import docket.model.menu.SetCategory;
import docket.model.menu.SetItem;
import docket.model.menu.SetRouting;

/// What changes the menu. Calls block, and throw as those of [DocketClient] do.
public interface MenuCalls {
    /// Puts an item on the menu, or changes one.
    MenuItem set(CommandId command, ItemId id, SetItem wanted);

    /// Takes an item off the menu for good.
    void remove(CommandId command, ItemId id, int expectedVersion);

    /// Adds a category, or changes one.
    Category set(CommandId command, CategoryId id, SetCategory wanted);

    /// Takes away a category that nothing is in.
    void remove(CommandId command, CategoryId id, int expectedVersion);

    void arrange(CommandId command, ArrangeCategories wanted);

    /// Puts the items of a category into an order.
    void arrange(CommandId command, CategoryId id, ArrangeItems wanted);

    /// Says anew where things are made, and which station stands in for which.
    Routing set(CommandId command, SetRouting wanted);
}
