package docket.pos.counter.editor;

import docket.client.MenuCalls;
import docket.model.CommandId;
import docket.model.menu.ArrangeCategories;
import docket.model.menu.ArrangeItems;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.StringProperty;

/// Puts categories, and the items of one, into another order.
///
/// @param message what is wrong, for the screen to say
record Arranging(MenuChanges changes, StringProperty message) {
    /// Puts an item at another place of its category.
    void move(Menu menu, CategoryId category, ItemId id, int place) {
        List<ItemId> now = menu.itemsOf(category).stream().map(MenuItem::id).toList();
        var wanted = new ArrangeItems(moved(now, id, place));
        if (!wanted.items().equals(now)) {
            send(
                    List.of(category, now, wanted),
                    (calls, command) -> calls.arrange(command, category, wanted));
        }
    }

    /// Puts a category at another place.
    void move(Menu menu, CategoryId id, int place) {
        List<CategoryId> now = menu.categories().stream().map(Category::id).toList();
        var wanted = new ArrangeCategories(moved(now, id, place));
        if (!wanted.categories().equals(now)) {
            send(List.of(now, wanted), (calls, command) -> calls.arrange(command, wanted));
        }
    }

    private void send(List<?> wish, BiConsumer<MenuCalls, CommandId> call) {
        changes.send(
                wish,
                (client, command) -> {
                    call.accept(client.editing(), command);
                    return true;
                },
                outcome -> message.set(changes.said(outcome)));
    }

    private static <I> List<I> moved(List<I> now, I thing, int place) {
        var order = new ArrayList<>(now);
        if (order.remove(thing)) {
            order.add(Math.clamp(place, 0, order.size()), thing);
        }
        return order;
    }
}
