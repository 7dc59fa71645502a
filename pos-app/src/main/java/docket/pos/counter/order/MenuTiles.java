package docket.pos.counter.order;

import docket.model.event.Floor;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.TileColour;
import docket.ui.Hangul;
import docket.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The menu on order entry: the tiles of one category, or all that the search finds. Confined to
/// the screens' thread.
public final class MenuTiles {
    private final Texts texts;
    private final ToIntFunction<ItemId> inDraft;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Category>> categories =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable CategoryId> category =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Floor floor;

    MenuTiles(Texts texts, ToIntFunction<ItemId> inDraft) {
        this.texts = texts;
        this.inDraft = inDraft;
        search.addListener((property, before, now) -> refresh());
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<Category>> categoriesProperty() {
        return categories.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable CategoryId> categoryProperty() {
        return category.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    void show(Floor known) {
        floor = known;
        categories.set(known.menu().categories());
        boolean gone = categories.get().stream().noneMatch(c -> c.id().equals(category.get()));
        if (gone) {
            category.set(categories.get().isEmpty() ? null : categories.get().getFirst().id());
        }
        refresh();
    }

    void choose(CategoryId chosen) {
        category.set(chosen);
        search.set("");
        refresh();
    }

    /// Moves to the next category, or the one before.
    public void chooseBy(int steps) {
        List<Category> all = categories.get();
        if (!all.isEmpty()) {
            List<CategoryId> ids = all.stream().map(Category::id).toList();
            int at = Math.max(0, ids.indexOf(category.get()));
            choose(ids.get(Math.floorMod(at + steps, ids.size())));
        }
    }

    /// The first tile that can be had, which Enter adds.
    public Optional<Tile> first() {
        return tiles.get().stream().filter(Tile::isAvailable).findFirst();
    }

    public String name(Category shown) {
        return texts.name(shown.name(), shown.names());
    }

    void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        Menu menu = known.menu();
        Map<CategoryId, TileColour> colours =
                menu.categories().stream()
                        .collect(Collectors.toMap(Category::id, Category::colour));
        tiles.set(
                found(menu).stream()
                        .map(item -> tile(item, colours, known.shop().currency()))
                        .toList());
    }

    private List<MenuItem> found(Menu menu) {
        String typed = search.get();
        if (typed.isBlank()) {
            return menu.items().stream()
                    .filter(item -> item.categoryId().equals(category.get()))
                    .toList();
        }
        return menu.items().stream()
                .filter(item -> place(item, typed) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(item -> place(item, typed)))
                .toList();
    }

    /// Where the typed text begins in the nearest of an item's names.
    private static int place(MenuItem item, String typed) {
        int nearest = Integer.MAX_VALUE;
        for (String name : item.names().byLanguage().values()) {
            int place = Hangul.place(name, typed);
            nearest = place < 0 ? nearest : Math.min(nearest, place);
        }
        int own = Hangul.place(item.name(), typed);
        return own < 0 ? nearest : Math.min(nearest, own);
    }

    private Tile tile(MenuItem item, Map<CategoryId, TileColour> colours, String currency) {
        TileColour own = item.colour();
        return new Tile(
                item.id(),
                texts.name(item.name(), item.names()),
                texts.amount(item.price(), currency),
                own == null ? colours.getOrDefault(item.categoryId(), TileColour.GREY) : own,
                inDraft.applyAsInt(item.id()),
                item.availability().status() == AvailabilityStatus.PUBLISHED
                        ? ""
                        : texts.text("item." + item.availability().status()));
    }
}
