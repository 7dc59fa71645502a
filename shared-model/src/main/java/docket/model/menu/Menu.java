package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.InvalidValue;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All that the restaurant sells, in the order in which it is shown. Immutable, so one menu can be
/// read from any thread while the next is made.
public record Menu(
        List<Station> stations,
        List<Category> categories,
        List<MenuItem> items,
        List<CannedNote> cannedNotes) {
    public static final Menu EMPTY = new Menu(List.of(), List.of(), List.of(), List.of());

    public Menu {
        stations = List.copyOf(stations);
        categories = List.copyOf(categories);
        items = List.copyOf(items);
        cannedNotes = List.copyOf(cannedNotes);
        Set<StationId> stationIds = distinct("station", stations, Station::id);
        Set<CategoryId> categoryIds = distinct("category", categories, Category::id);
        distinct("item", items, MenuItem::id);
        if (!items.isEmpty() && stations.stream().filter(Station::catchAll).count() != 1) {
            throw new InvalidValue("exactly one station must be the catch-all");
        }
        for (MenuItem item : items) {
            if (!categoryIds.contains(item.categoryId())
                    || !stationIds.containsAll(item.stationIds())) {
                throw new InvalidValue(
                        "item %s names a category or station that the menu does not have"
                                .formatted(item.id().value()));
            }
        }
    }

    /// The item with this id.
    ///
    /// @throws Refusal if the menu has no such item, with `itemId`
    public MenuItem item(ItemId wanted) {
        return items.stream()
                .filter(item -> item.id().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.ITEM_UNKNOWN,
                                        "The menu has no item \"%s\".".formatted(wanted.value()),
                                        Map.of("itemId", wanted.value())));
    }

    public Optional<Station> station(StationId wanted) {
        return stations.stream().filter(station -> station.id().equals(wanted)).findFirst();
    }

    /// The stations that make an item: its own, or the catch-all where it has none.
    public List<StationId> stationsOf(MenuItem item) {
        if (!item.stationIds().isEmpty()) {
            return item.stationIds();
        }
        return stations.stream().filter(Station::catchAll).map(Station::id).toList();
    }

    /// Items that name no station and so go to the catch-all; each is worth a warning.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<ItemId> unroutedItems() {
        return items.stream()
                .filter(item -> item.stationIds().isEmpty())
                .map(MenuItem::id)
                .toList();
    }

    /// The menu with one item replaced by its changed self.
    public Menu with(MenuItem changed) {
        List<MenuItem> others =
                items.stream()
                        .map(item -> item.id().equals(changed.id()) ? changed : item)
                        .toList();
        return new Menu(stations, categories, others, cannedNotes);
    }

    private static <T, I> Set<I> distinct(String kind, List<T> things, Function<T, I> id) {
        Set<I> ids = things.stream().map(id).collect(Collectors.toCollection(HashSet::new));
        if (ids.size() != things.size()) {
            throw new InvalidValue("two of the menu's %s ids are equal".formatted(kind));
        }
        return ids;
    }
}
