package docket.model.menu;

import docket.model.Limits;
import java.util.List;

/// Puts the categories of the menu into an order. Whoever did not see them all, because one came
/// or went meanwhile, is told so.
public record ArrangeCategories(List<CategoryId> categories) {
    public ArrangeCategories {
        categories = Limits.list("categories", categories);
    }

    /// The order after it.
    ///
    /// @throws Refusal if these are not the categories of the menu
    public List<CategoryId> on(Menu menu) {
        Menu.requireAll(menu.categories().stream().map(Category::id).toList(), categories);
        return categories;
    }
}
