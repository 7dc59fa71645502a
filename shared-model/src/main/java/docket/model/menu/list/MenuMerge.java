package docket.model.menu.list;

import docket.model.InvalidValue;
import docket.model.Names;
import docket.model.menu.CannedNote;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemCode;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.RouteRule;
import docket.model.menu.Routing;
import docket.model.menu.TileColour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings a list into a menu. A pure decision: the same menu and the same list always come to the
/// same. Used once.
public final class MenuMerge implements ItemRows.Categories {
    private final Menu before;
    private final MenuList list;
    private final ListMode mode;
    private final String language;
    private final Findings findings;
    private final ListedStations stations;
    private final List<Category> categories;
    private final NameIndex<Category> byName;

    private MenuMerge(Menu before, MenuList list, ListMode mode, String language) {
        this.before = before;
        this.list = list;
        this.mode = mode;
        this.language = language;
        findings = new Findings(list);
        stations = ListedStations.of(before, list, language, findings);
        categories = new ArrayList<>(listedCategories());
        byName = new NameIndex<>(categories, c -> c.id().value(), Category::name, Category::names);
    }

    /// Brings a list into a menu.
    ///
    /// @param language of the shop, in which the plain names are
    public static Merged merge(Menu before, MenuList list, ListMode mode, String language) {
        return new MenuMerge(before, list, mode, language).merge();
    }

    private Merged merge() {
        var known = new KnownItems(before, list);
        var taken = new LinkedHashMap<String, MenuItem>();
        var lines = new LinkedHashMap<String, Integer>();
        var rows = new ItemRows(language, findings, stations, this);
        for (ListedItem row : list.items()) {
            known.find(row, findings)
                    .ifPresent(
                            place -> {
                                Integer first = lines.putIfAbsent(place.id(), row.line());
                                if (first != null) {
                                    findings.wrong(row, ListField.NAME, ListFault.DUPLICATE, first);
                                } else {
                                    rows.item(row, place).ifPresent(i -> taken.put(place.id(), i));
                                }
                            });
        }
        if (list.items().isEmpty() && list.wrong().isEmpty()) {
            findings.wrong(0, 0, ListFault.EMPTY);
        }
        stations.warnOf(rows.unrouted(), findings);
        List<Category> served =
                new ListedCourses(list, byName::find, findings).on(categories, before);
        categories.clear();
        categories.addAll(served);
        List<MenuItem> items = items(taken);
        requireCodesOnce(items, lines);
        Menu merged = menu(items);
        if (findings.wrongCount() == 0) {
            new ListedCombos(findings).requireParts(merged, lines);
        }
        return new Merged(merged, findings.wrong(), findings.warnings());
    }

    /// No two items have one code; the one that the list names is told.
    private void requireCodesOnce(List<MenuItem> items, Map<String, Integer> lines) {
        var owners = new HashMap<String, MenuItem>();
        for (MenuItem item : items) {
            for (ItemCode code : item.terms().codes()) {
                MenuItem other = owners.putIfAbsent(code.value(), item);
                if (other != null) {
                    boolean isNamed = lines.containsKey(item.id().value());
                    MenuItem told = isNamed ? item : other;
                    MenuItem has = isNamed ? other : item;
                    findings.wrong(
                            lines.getOrDefault(told.id().value(), 0),
                            list.columns().getOrDefault(ListField.CODES, 0),
                            ListFault.CODE_TAKEN,
                            code.value(),
                            has.name());
                }
            }
        }
    }

    private List<MenuItem> items(Map<String, MenuItem> taken) {
        if (mode == ListMode.REPLACE) {
            return List.copyOf(taken.values());
        }
        Set<String> old =
                before.items().stream().map(item -> item.id().value()).collect(Collectors.toSet());
        var items = new ArrayList<MenuItem>();
        before.items().forEach(item -> items.add(taken.getOrDefault(item.id().value(), item)));
        taken.values().stream().filter(i -> !old.contains(i.id().value())).forEach(items::add);
        return items;
    }

    private Menu menu(List<MenuItem> items) {
        try {
            return new Menu(
                    stations.all(),
                    remaining(items),
                    items,
                    notes(),
                    before.modifiersOff(),
                    routes());
        } catch (InvalidValue no) {
            findings.wrong(0, 0, ListFault.CATCH_ALL);
            return before;
        }
    }

    private Routing routes() {
        List<RouteRule> listed = list.routes();
        return listed == null || listed.equals(before.routes().rules())
                ? before.routes()
                : new Routing(listed, before.routes().version() + 1);
    }

    /// Without the categories whose last item the list takes off, unless it names them. One that
    /// was empty before stays.
    private List<Category> remaining(List<MenuItem> items) {
        if (mode == ListMode.MERGE) {
            return categories;
        }
        List<Category> listed = list.categories();
        Set<CategoryId> gone = used(before.items());
        gone.removeAll(used(items));
        if (listed != null) {
            listed.forEach(category -> gone.remove(category.id()));
        }
        return categories.stream().filter(category -> !gone.contains(category.id())).toList();
    }

    private static Set<CategoryId> used(List<MenuItem> items) {
        return items.stream()
                .map(MenuItem::categoryId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Category> listedCategories() {
        List<Category> said = list.categories();
        if (said == null) {
            return before.categories();
        }
        List<Category> listed = said.stream().map(this::next).toList();
        if (mode == ListMode.REPLACE) {
            Set<CategoryId> used = used(before.items());
            var named = listed.stream().map(Category::id).collect(Collectors.toSet());
            var all = new ArrayList<>(listed);
            // Items of the list may still call these by name.
            before.categories().stream()
                    .filter(category -> !named.contains(category.id()))
                    .filter(category -> used.contains(category.id()))
                    .forEach(all::add);
            return all;
        }
        return merged(before.categories(), listed, Category::id);
    }

    /// A category as the list has it, in its next version where that is another than now.
    private Category next(Category listed) {
        return before.findCategory(listed.id())
                .map(
                        now -> {
                            Category same = inVersion(listed, now.version());
                            return same.equals(now) ? now : inVersion(listed, now.version() + 1);
                        })
                .orElseGet(() -> inVersion(listed, 1));
    }

    private static Category inVersion(Category listed, int version) {
        return new Category(
                listed.id(),
                listed.name(),
                listed.names(),
                listed.colour(),
                version,
                listed.hours(),
                listed.course());
    }

    private List<CannedNote> notes() {
        List<CannedNote> listed = list.cannedNotes();
        if (listed == null) {
            return before.cannedNotes();
        }
        return mode == ListMode.REPLACE
                ? listed
                : merged(before.cannedNotes(), listed, CannedNote::name);
    }

    /// Those of before, each as the list has it, then those that are new.
    static <T, I> List<T> merged(List<T> before, List<T> listed, Function<T, I> id) {
        var all = new LinkedHashMap<I, T>();
        before.forEach(one -> all.put(id.apply(one), one));
        listed.forEach(one -> all.put(id.apply(one), one));
        return List.copyOf(all.values());
    }

    @Override
    public boolean isAmbiguous(String called) {
        return byName.isAmbiguous(called);
    }

    @Override
    public Category find(String called) {
        return byName.find(called)
                .orElseGet(
                        () -> {
                            TileColour[] colours = TileColour.values();
                            var made =
                                    new Category(
                                            new CategoryId(
                                                    ListIds.make(
                                                            "category", called, "", byName.ids())),
                                            called,
                                            Names.NONE,
                                            colours[categories.size() % colours.length],
                                            1);
                            categories.add(made);
                            byName.add(made);
                            return made;
                        });
    }
}
