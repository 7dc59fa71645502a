package docket.pos.counter.order;

import docket.model.menu.Availability;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Supply;
import docket.model.menu.TileColour;
import docket.pos.counter.ItemPrice;
import docket.ui.NameSearch;
import docket.ui.Texts;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final FavouriteTiles favourites = new FavouriteTiles();
    private NameSearch<MenuItem> names = new NameSearch<>(List.of(), MenuItem::allNames);
    private List<MenuItem> found = List.of();
    private @Nullable Menu menu;
    private String currency = "";
    private boolean pictured = true;
    private LocalDateTime now = LocalDateTime.MIN;
    private final ReadOnlyObjectWrapper<Set<CategoryId>> later =
            new ReadOnlyObjectWrapper<>(Set.of());

    MenuTiles(Texts texts, ToIntFunction<ItemId> inDraft) {
        this.texts = texts;
        this.inDraft = inDraft;
        search.addListener((property, before, now) -> refresh());
    }

    /// Shows no pictures from now on.
    public void hidePictures() {
        pictured = false;
        recount();
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

    /// Says why there are no tiles; `""` where there are some.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /// Whether a tab is shown, and not what the search finds.
    boolean showsCategory() {
        return search.get().isBlank();
    }

    /// What is sold most, as the first tab.
    FavouriteTiles favourites() {
        return favourites;
    }

    /// Shows what is sold most now, as it came last; to be called while nothing is entered.
    void takeFavourites() {
        if (menu != null && favourites.take(menu)) {
            refresh();
        }
    }

    /// @param known at the prices that are charged now
    /// @param minute by the wall clock of the shop
    void show(Menu known, String reckonedIn, LocalDateTime minute) {
        menu = known;
        now = minute;
        currency = reckonedIn;
        names = names.over(known.items());
        categories.set(known.categories());
        favourites.fit(known);
        boolean gone = categories.get().stream().noneMatch(c -> c.id().equals(category.get()));
        if (gone) {
            category.set(first(known));
        }
        later.set(
                known.categories().stream()
                        .filter(one -> known.begins(one, now).isPresent())
                        .map(Category::id)
                        .collect(Collectors.toSet()));
        refresh();
    }

    /// The first category that is on the menu now; of all where none is.
    private @Nullable CategoryId first(Menu known) {
        return known.categories().stream()
                .filter(one -> known.begins(one, now).isEmpty())
                .findFirst()
                .or(() -> known.categories().stream().findFirst())
                .map(Category::id)
                .orElse(null);
    }

    /// The categories that are outside of their hours.
    ReadOnlyObjectProperty<Set<CategoryId>> laterProperty() {
        return later.getReadOnlyProperty();
    }

    /// Since when an item is on the menu, in words; `""`: it is now.
    String since(MenuItem item) {
        return menu == null
                ? ""
                : menu.begins(item, now)
                        .map(
                                then ->
                                        DateTimeFormatter.ofPattern(
                                                        then.toLocalDate().equals(now.toLocalDate())
                                                                ? "HH:mm"
                                                                : "EEE HH:mm",
                                                        texts.languageProperty().get().locale())
                                                .format(then))
                        .orElse("");
    }

    void chooseFavourites() {
        favourites.choose(true);
        search.set("");
        refresh();
    }

    void choose(CategoryId chosen) {
        favourites.choose(false);
        category.set(chosen);
        search.set("");
        refresh();
    }

    /// Moves to the next tab, or the one before.
    public void chooseBy(int steps) {
        List<CategoryId> ids = categories.get().stream().map(Category::id).toList();
        if (!ids.isEmpty()) {
            int before = favourites.isOffered() ? 1 : 0;
            int at = favourites.isChosen() ? 0 : before + Math.max(0, ids.indexOf(category.get()));
            chooseAt(Math.floorMod(at + steps, before + ids.size()));
        }
    }

    /// The first tile that can be had, which Enter adds; the first of all where none can be had.
    public Optional<Tile> first() {
        return tiles.get().stream()
                .filter(Tile::isAvailable)
                .findFirst()
                .or(() -> tiles.get().stream().findFirst());
    }

    public String name(Category shown) {
        return texts.name(shown.name(), shown.names());
    }

    /// Chooses the tab at a place, from 0: what is sold most, where there is that, and the
    /// categories behind it.
    public void chooseAt(int place) {
        int behind = favourites.isOffered() ? place - 1 : place;
        if (behind < 0) {
            chooseFavourites();
        } else if (behind < categories.get().size()) {
            choose(categories.get().get(behind).id());
        }
    }

    /// Looks for the items again, and shows them in the language that is chosen now.
    void refresh() {
        Menu known = menu;
        if (known == null) {
            emptyText.set(texts.text("order.noServerYet"));
            return;
        }
        found =
                found(known).stream()
                        .sorted(Comparator.comparing(item -> known.begins(item, now).isPresent()))
                        .toList();
        recount();
    }

    /// Shows anew how many of each item are in the draft.
    void recount() {
        Menu known = menu;
        if (known == null) {
            return;
        }
        Map<CategoryId, TileColour> colours =
                known.categories().stream()
                        .collect(Collectors.toMap(Category::id, Category::colour));
        Supply supply = known.supply();
        tiles.set(found.stream().map(item -> tile(item, colours, supply)).toList());
        String reason = known.items().isEmpty() ? "order.noMenu" : "order.notFound";
        emptyText.set(found.isEmpty() ? texts.text(reason, search.get()) : "");
    }

    private List<MenuItem> found(Menu known) {
        if (showsCategory() && favourites.isChosen()) {
            return favourites.on(known);
        }
        if (showsCategory()) {
            return known.items().stream()
                    .filter(item -> item.categoryId().equals(category.get()))
                    .toList();
        }
        return names.find(search.get());
    }

    private Tile tile(MenuItem item, Map<CategoryId, TileColour> colours, Supply supply) {
        TileColour own = item.colour();
        Integer left = item.availability().left();
        Availability stands = supply.of(item);
        String then = since(item);
        return new Tile(
                item.id(),
                texts.name(item.name(), item.names()),
                ItemPrice.of(item, texts, currency),
                left == null ? "" : texts.text("item.left", left),
                own == null ? colours.getOrDefault(item.categoryId(), TileColour.GREY) : own,
                inDraft.applyAsInt(item.id()),
                stands.isPublished() ? "" : texts.text("item." + stands.status()),
                (stands.isPublished() && pictured) ? item.picture() : Optional.empty(),
                then.isEmpty() ? "" : texts.text("item.later", then));
    }
}
