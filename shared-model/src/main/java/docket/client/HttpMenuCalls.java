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
import docket.wire.Paths;

/// The calls that change the menu, over the network. Thread-safe.
final class HttpMenuCalls implements MenuCalls {
    private static final String SEEN = "?expectedVersion=";

    private final HttpCalls calls;

    HttpMenuCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public MenuItem set(CommandId command, ItemId id, SetItem wanted) {
        return calls.put(Paths.fill(Paths.ITEM, id.value()), command, wanted, MenuItem.class);
    }

    @Override
    public void remove(CommandId command, ItemId id, int expectedVersion) {
        calls.delete(Paths.fill(Paths.ITEM, id.value()) + SEEN + expectedVersion, command);
    }

    @Override
    public Category set(CommandId command, CategoryId id, SetCategory wanted) {
        return calls.put(Paths.fill(Paths.CATEGORY, id.value()), command, wanted, Category.class);
    }

    @Override
    public void remove(CommandId command, CategoryId id, int expectedVersion) {
        calls.delete(Paths.fill(Paths.CATEGORY, id.value()) + SEEN + expectedVersion, command);
    }

    @Override
    public void arrange(CommandId command, ArrangeCategories wanted) {
        calls.put(Paths.CATEGORY_ORDER, command, wanted, ArrangeCategories.class);
    }

    @Override
    public void arrange(CommandId command, CategoryId id, ArrangeItems wanted) {
        calls.put(Paths.fill(Paths.ITEM_ORDER, id.value()), command, wanted, ArrangeItems.class);
    }

    @Override
    public Routing set(CommandId command, SetRouting wanted) {
        return calls.put(Paths.ROUTING, command, wanted, Routing.class);
    }
}
