package docket.model.menu;

import docket.model.Limits;
import java.util.List;

/// Puts the items of one category into an order. Whoever did not see them all, because one came or
/// went meanwhile, is told so.
public record ArrangeItems(List<ItemId> items) {
    public ArrangeItems {
        items = Limits.list("items", items);
    }

    /// The order after it.
    ///
    /// @throws Refusal if the menu has no such category, or these are not its items
    public List<ItemId> on(Menu menu, CategoryId category) {
        menu.category(category);
        Menu.requireAll(menu.itemsOf(category).stream().map(MenuItem::id).toList(), items);
        return items;
    }
}
