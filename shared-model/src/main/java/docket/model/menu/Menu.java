package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.Called;
import docket.model.InvalidValue;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.table.AreaId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that the restaurant sells, in the order in which it is shown. Immutable, so one menu can be
/// read from any thread while the next is made.
///
/// @param modifiersOff the choices that are sold out
/// @param routing where things are made beside what the items say; null: nobody has made a rule
public record Menu(
        List<Station> stations,
        List<Category> categories,
        List<MenuItem> items,
        List<CannedNote> cannedNotes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ModifierAvailability> modifiersOff,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Routing routing) {
    public static final Menu EMPTY = new Menu(List.of(), List.of(), List.of(), List.of());

    public Menu {
        stations = List.copyOf(stations);
        categories = List.copyOf(categories);
        items = List.copyOf(items);
        cannedNotes = List.copyOf(cannedNotes);
        modifiersOff = modifiersOff == null ? List.of() : List.copyOf(modifiersOff);
        routing = Routing.NONE.equals(routing) ? null : routing;
        Set<StationId> stationIds = distinct("station", stations, Station::id);
        Set<CategoryId> categoryIds = distinct("category", categories, Category::id);
        distinct("item", items, MenuItem::id);
        if (!items.isEmpty() && stations.stream().filter(Station::catchAll).count() != 1) {
            throw new InvalidValue("exactly one station must be the catch-all");
        }
        for (Station station : stations) {
            if (station.standIn().filter(backup -> !stationIds.contains(backup)).isPresent()) {
                throw new InvalidValue(
                        "station %s has a backup that the menu does not have"
                                .formatted(station.id().value()));
            }
        }
        boolean leadsNowhere =
                routing != null
                        && routing.rules().stream()
                                .anyMatch(rule -> !stationIds.containsAll(rule.stationIds()));
        if (leadsNowhere) {
            throw new InvalidValue("a route leads to a station that the menu does not have");
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

    /// A menu of which every choice can be had.
    public Menu(
            List<Station> stations,
            List<Category> categories,
            List<MenuItem> items,
            List<CannedNote> cannedNotes) {
        this(stations, categories, items, cannedNotes, List.of());
    }

    /// A menu on which things are made where the items say.
    public Menu(
            List<Station> stations,
            List<Category> categories,
            List<MenuItem> items,
            List<CannedNote> cannedNotes,
            List<ModifierAvailability> modifiersOff) {
        this(stations, categories, items, cannedNotes, modifiersOff, null);
    }

    /// Where things are made, beside what the items say.
    public Routing routes() {
        return routing == null ? Routing.NONE : routing;
    }

    /// The menu as an order of a type, of guests in an area, is made: each item with the stations
    /// that it goes to.
    ///
    /// @param area where the guests sit; null: at no table of an area
    /// @param reached whether some screen shows a station
    public Menu routed(OrderType type, @Nullable AreaId area, Predicate<StationId> reached) {
        return withItems(
                items.stream()
                        .map(item -> item.madeAt(routes().of(this, item, type, area, reached)))
                        .toList());
    }

    /// The station that takes what names none; empty where there is no station at all.
    public Optional<StationId> catchAll() {
        return stations.stream().filter(Station::catchAll).map(Station::id).findFirst();
    }

    /// The station with this id.
    ///
    /// @throws Refusal if the menu has no such station
    public Station requireStation(StationId wanted) {
        return station(wanted)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.STATION_UNKNOWN,
                                        "The menu has no station \"%s\"."
                                                .formatted(wanted.value())));
    }

    /// The menu with other routes and backups, unless they are older than what is known.
    public Menu routedBy(List<Station> changed, Routing other) {
        return other.version() < routes().version()
                ? this
                : new Menu(changed, categories, items, cannedNotes, modifiersOff, other);
    }

    /// What of it can be had.
    public Supply supply() {
        return new Supply(modifiersOff, items);
    }

    /// The menu at the prices that are charged for an order of a type at a time.
    ///
    /// @param local what the wall clock of the shop shows
    public Menu charging(OrderType type, LocalDateTime local) {
        return with(
                items.stream()
                        .filter(item -> !item.terms().prices().isEmpty())
                        .map(item -> item.charging(type, local))
                        .toList());
    }

    /// When a category is on the menu again; empty: it is now.
    ///
    /// @param local what the wall clock of the shop shows
    public Optional<LocalDateTime> begins(Category category, LocalDateTime local) {
        return Hours.begin(category.hours(), local);
    }

    /// When an item is on the menu again, by its own hours and those of its category; empty: it is
    /// now. It can be sold outside of them too: a guest comes two minutes late.
    ///
    /// @param local what the wall clock of the shop shows
    public Optional<LocalDateTime> begins(MenuItem item, LocalDateTime local) {
        return findCategory(item.categoryId())
                .flatMap(category -> begins(category, local))
                .or(() -> Hours.begin(item.terms().hours(), local));
    }

    /// The menu without its items.
    public Menu frame() {
        return withItems(List.of());
    }

    /// A choice that some item offers.
    ///
    /// @throws Refusal if none offers it, with `modifierId`
    public Modifier modifier(ModifierId wanted) {
        return items.stream()
                .flatMap(item -> item.modifier(wanted).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.MODIFIER_UNKNOWN,
                                        "The menu has no modifier \"%s\"."
                                                .formatted(wanted.value()),
                                        Map.of("modifierId", wanted.value())));
    }

    /// The menu after a choice sold out, or came back.
    public Menu with(ModifierAvailability changed) {
        List<ModifierAvailability> off = supply().with(changed).off();
        return new Menu(stations, categories, items, cannedNotes, off, routing);
    }

    /// What its items look like.
    public Set<PictureId> pictures() {
        return items.stream()
                .flatMap(item -> item.picture().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<MenuItem> find(ItemId wanted) {
        return items.stream().filter(item -> item.id().equals(wanted)).findFirst();
    }

    /// The item with this id.
    ///
    /// @throws Refusal if the menu has no such item, with `itemId`
    public MenuItem item(ItemId wanted) {
        return find(wanted)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.ITEM_UNKNOWN,
                                        "The menu has no item \"%s\".".formatted(wanted.value()),
                                        Map.of("itemId", wanted.value())));
    }

    public Optional<Category> findCategory(CategoryId wanted) {
        return categories.stream().filter(category -> category.id().equals(wanted)).findFirst();
    }

    /// The category with this id.
    ///
    /// @throws Refusal if the menu has no such category, with `categoryId`
    public Category category(CategoryId wanted) {
        return findCategory(wanted)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.CATEGORY_UNKNOWN,
                                        "The menu has no category \"%s\"."
                                                .formatted(wanted.value()),
                                        Map.of("categoryId", wanted.value())));
    }

    /// The course that an item is of by its category, where guests sit; null: none.
    public @Nullable Integer courseOf(MenuItem item) {
        return findCategory(item.categoryId()).map(Category::course).orElse(null);
    }

    /// Whether a category has a course.
    public boolean hasCourses() {
        return categories.stream().anyMatch(category -> category.course() != null);
    }

    /// The items of a category, in the order in which they are shown.
    public List<MenuItem> itemsOf(CategoryId category) {
        return items.stream().filter(item -> item.categoryId().equals(category)).toList();
    }

    public Optional<Station> station(StationId wanted) {
        return stations.stream().filter(station -> station.id().equals(wanted)).findFirst();
    }

    /// What people call a station; its id where the menu has no such station any more.
    public Called called(StationId station) {
        return station(station)
                .map(Station::called)
                .orElseGet(() -> new Called(station.value(), Names.NONE));
    }

    /// The stations that make an item: its own, or the catch-all where it has none; nobody makes a
    /// combo, but its parts.
    public List<StationId> stationsOf(MenuItem item) {
        if (item.isCombo() || !item.stationIds().isEmpty()) {
            return item.stationIds();
        }
        return catchAll().stream().toList();
    }

    /// Items that name no station and so go to the catch-all; each is worth a warning.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<ItemId> unroutedItems() {
        return items.stream()
                .filter(item -> item.stationIds().isEmpty() && !item.isCombo())
                .map(MenuItem::id)
                .toList();
    }

    /// The menu with one item replaced by its changed self.
    public Menu with(MenuItem changed) {
        return with(List.of(changed));
    }

    /// The menu with some items replaced by their changed selves.
    public Menu with(List<MenuItem> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<ItemId, MenuItem> now =
                changed.stream().collect(Collectors.toMap(MenuItem::id, Function.identity()));
        return withItems(items.stream().map(item -> now.getOrDefault(item.id(), item)).toList());
    }

    /// The menu with other items.
    public Menu withItems(List<MenuItem> changed) {
        return new Menu(stations, categories, changed, cannedNotes, modifiersOff, routing);
    }

    private Menu withCategories(List<Category> changed) {
        return new Menu(stations, changed, items, cannedNotes, modifiersOff, routing);
    }

    /// The menu with an item that is new or has changed. One that is new in its category goes
    /// behind the others. What is older than what is known, or has no place on this menu, is
    /// passed over.
    public Menu put(MenuItem item) {
        Optional<MenuItem> known = find(item.id());
        boolean older = known.map(MenuItem::version).filter(v -> v > item.version()).isPresent();
        boolean placeless =
                findCategory(item.categoryId()).isEmpty()
                        || !item.stationIds().stream().allMatch(s -> station(s).isPresent());
        if (older || placeless) {
            return this;
        }
        if (known.map(MenuItem::categoryId).filter(item.categoryId()::equals).isPresent()) {
            return with(item);
        }
        var all = new ArrayList<>(items);
        known.ifPresent(all::remove);
        all.add(item);
        return withItems(all);
    }

    /// The menu without an item, unless it has been put there anew.
    ///
    /// @param version of the item that went
    public Menu without(ItemId id, int version) {
        return withItems(
                items.stream()
                        .filter(item -> !item.id().equals(id) || item.version() > version)
                        .toList());
    }

    /// The menu with a category that is new or has changed; a new one comes last.
    public Menu put(Category category) {
        Optional<Category> known = findCategory(category.id());
        if (known.map(Category::version).filter(v -> v > category.version()).isPresent()) {
            return this;
        }
        var all = new ArrayList<>(categories);
        known.ifPresentOrElse(
                before -> all.set(all.indexOf(before), category), () -> all.add(category));
        return withCategories(all);
    }

    /// The menu without a category; one that has items stays.
    public Menu without(CategoryId id) {
        return itemsOf(id).isEmpty()
                ? withCategories(
                        categories.stream().filter(category -> !category.id().equals(id)).toList())
                : this;
    }

    /// The category, which nothing may be in.
    ///
    /// @throws Refusal if there is no such category, or it is not empty
    public Category emptyCategory(CategoryId id) {
        Category category = category(id);
        int held = itemsOf(id).size();
        if (held > 0) {
            throw new Refusal(
                    Reason.CATEGORY_NOT_EMPTY,
                    "The category %s still has %d items.".formatted(category.name(), held),
                    Map.of("categoryId", id.value(), "items", held));
        }
        return category;
    }

    /// The menu with its categories in this order; those that it does not name come last.
    public Menu arranged(List<CategoryId> order) {
        return withCategories(inOrder(categories, Category::id, order));
    }

    /// The menu with the items of a category in this order; those that it does not name come last.
    public Menu arranged(CategoryId category, List<ItemId> order) {
        Iterator<MenuItem> sorted = inOrder(itemsOf(category), MenuItem::id, order).iterator();
        return withItems(
                items.stream()
                        .map(item -> item.categoryId().equals(category) ? sorted.next() : item)
                        .toList());
    }

    private static <T, I> List<T> inOrder(List<T> things, Function<T, I> id, List<I> order) {
        var places = new HashMap<I, Integer>();
        order.forEach(wanted -> places.putIfAbsent(wanted, places.size()));
        return things.stream()
                .sorted(
                        Comparator.comparing(
                                thing -> places.getOrDefault(id.apply(thing), order.size())))
                .toList();
    }

    /// Says no to an order that does not name each thing once.
    ///
    /// @throws Refusal as to whoever had another menu before their eyes
    static <I> void requireAll(List<I> known, List<I> order) {
        if (order.size() != known.size() || !new HashSet<>(order).equals(new HashSet<>(known))) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "What is to be put in order has changed in the meantime.");
        }
    }

    private static <T, I> Set<I> distinct(String kind, List<T> things, Function<T, I> id) {
        Set<I> ids = things.stream().map(id).collect(Collectors.toCollection(HashSet::new));
        if (ids.size() != things.size()) {
            throw new InvalidValue("two of the menu's %s ids are equal".formatted(kind));
        }
        return ids;
    }
}
