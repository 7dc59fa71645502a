package docket.pos.server.menu;

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
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.pos.server.picture.PictureService;
import java.util.function.Function;

/// The use cases of whoever edits the menu. Each decides on the menu as the writer finds it, so of
/// two who change one item at once the second is told what it has become. Thread-safe.
final class EditingService {
    private final Database database;
    private final MenuService menu;
    private final PictureService pictures;

    EditingService(Database database, MenuService menu, PictureService pictures) {
        this.database = database;
        this.menu = menu;
        this.pictures = pictures;
    }

    /// Puts an item on the menu, or changes one.
    Answer<MenuItem> set(Caller by, CommandId command, ItemId id, SetItem wanted) {
        return Answer.of(
                edit(
                        by,
                        command,
                        Fingerprint.of("set-item", id, wanted),
                        now -> {
                            MenuItem item = wanted.on(now, id);
                            pictures.require(wanted.picture());
                            return new FloorEvent.ItemSet(item);
                        }),
                written -> ((FloorEvent.ItemSet) written.entry().event()).item());
    }

    /// Takes an item off the menu for good.
    void remove(Caller by, CommandId command, ItemId id, int expectedVersion) {
        edit(
                by,
                command,
                Fingerprint.of("remove-item", id, expectedVersion),
                now -> {
                    now.item(id).requireVersion(expectedVersion);
                    Combos.requireNoPart(now, id);
                    return new FloorEvent.ItemRemoved(id, expectedVersion);
                });
    }

    /// Adds a category, or changes one.
    Answer<Category> set(Caller by, CommandId command, CategoryId id, SetCategory wanted) {
        return Answer.of(
                edit(
                        by,
                        command,
                        Fingerprint.of("set-category", id, wanted),
                        now -> new FloorEvent.CategorySet(wanted.on(now, id))),
                written -> ((FloorEvent.CategorySet) written.entry().event()).category());
    }

    /// Takes away a category that nothing is in.
    void remove(Caller by, CommandId command, CategoryId id, int expectedVersion) {
        edit(
                by,
                command,
                Fingerprint.of("remove-category", id, expectedVersion),
                now -> {
                    now.emptyCategory(id).requireVersion(expectedVersion);
                    return new FloorEvent.CategoryRemoved(id);
                });
    }

    /// Puts the categories into an order.
    ArrangeCategories arrange(Caller by, CommandId command, ArrangeCategories wanted) {
        Written written =
                edit(
                        by,
                        command,
                        Fingerprint.of("arrange-categories", wanted),
                        now -> new FloorEvent.CategoriesArranged(wanted.on(now)));
        return new ArrangeCategories(
                ((FloorEvent.CategoriesArranged) written.entry().event()).categories());
    }

    /// Puts the items of a category into an order.
    ArrangeItems arrange(Caller by, CommandId command, CategoryId id, ArrangeItems wanted) {
        Written written =
                edit(
                        by,
                        command,
                        Fingerprint.of("arrange-items", id, wanted),
                        now -> new FloorEvent.ItemsArranged(id, wanted.on(now, id)));
        return new ArrangeItems(((FloorEvent.ItemsArranged) written.entry().event()).items());
    }

    /// Says anew where things are made.
    Routing set(Caller by, CommandId command, SetRouting wanted) {
        Written written =
                edit(
                        by,
                        command,
                        Fingerprint.of("set-routing", wanted),
                        now -> new FloorEvent.RoutingSet(wanted.stations(now), wanted.on(now)));
        return ((FloorEvent.RoutingSet) written.entry().event()).routing();
    }

    private Written edit(
            Caller by,
            CommandId command,
            String fingerprint,
            Function<Menu, FloorEvent.OnMenu> decide) {
        return database.write(
                by.actor(), command, fingerprint, (handle, at) -> decide.apply(menu.menu(handle)));
    }
}
