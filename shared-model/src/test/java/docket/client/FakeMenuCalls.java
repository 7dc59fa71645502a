package docket.client;

import docket.model.CommandId;
import docket.model.event.FloorEvent;
import docket.model.menu.ArrangeCategories;
import docket.model.menu.ArrangeItems;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Combos;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Routing;
import docket.model.menu.SetCategory;
import docket.model.menu.SetItem;
import docket.model.menu.SetRouting;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// What changes the menu of a [FakeRestaurant].
///
/// @param sending carries a command out, if the server is there and allows it
record FakeMenuCalls(
        FakeRestaurant restaurant, BiFunction<CommandId, Supplier<FloorEvent>, FloorEvent> sending)
        implements MenuCalls {
    private FloorEvent edit(
            CommandId command, List<?> said, Function<Menu, FloorEvent.OnMenu> decide) {
        return sending.apply(command, () -> restaurant.edit(command, said, decide));
    }

    @Override
    public MenuItem set(CommandId command, ItemId id, SetItem wanted) {
        FloorEvent fact =
                edit(
                        command,
                        List.of("set-item", id, wanted),
                        menu -> {
                            MenuItem item = wanted.on(menu, id);
                            restaurant.pictures().require(wanted.picture());
                            return new FloorEvent.ItemSet(item);
                        });
        return ((FloorEvent.ItemSet) fact).item();
    }

    @Override
    public void remove(CommandId command, ItemId id, int expectedVersion) {
        edit(
                command,
                List.of("remove-item", id, expectedVersion),
                menu -> {
                    menu.item(id).requireVersion(expectedVersion);
                    Combos.requireNoPart(menu, id);
                    return new FloorEvent.ItemRemoved(id, expectedVersion);
                });
    }

    @Override
    public Category set(CommandId command, CategoryId id, SetCategory wanted) {
        FloorEvent fact =
                edit(
                        command,
                        List.of("set-category", id, wanted),
                        menu -> new FloorEvent.CategorySet(wanted.on(menu, id)));
        return ((FloorEvent.CategorySet) fact).category();
    }

    @Override
    public void remove(CommandId command, CategoryId id, int expectedVersion) {
        edit(
                command,
                List.of("remove-category", id, expectedVersion),
                menu -> {
                    menu.emptyCategory(id).requireVersion(expectedVersion);
                    return new FloorEvent.CategoryRemoved(id);
                });
    }

    @Override
    public Routing set(CommandId command, SetRouting wanted) {
        FloorEvent fact =
                edit(
                        command,
                        List.of("set-routing", wanted),
                        menu -> new FloorEvent.RoutingSet(wanted.stations(menu), wanted.on(menu)));
        return ((FloorEvent.RoutingSet) fact).routing();
    }

    @Override
    public void arrange(CommandId command, ArrangeCategories wanted) {
        edit(
                command,
                List.of("arrange-categories", wanted),
                menu -> new FloorEvent.CategoriesArranged(wanted.on(menu)));
    }

    @Override
    public void arrange(CommandId command, CategoryId id, ArrangeItems wanted) {
        edit(
                command,
                List.of("arrange-items", id, wanted),
                menu -> new FloorEvent.ItemsArranged(id, wanted.on(menu, id)));
    }
}
