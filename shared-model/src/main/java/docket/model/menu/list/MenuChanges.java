package docket.model.menu.list;

import docket.model.Names;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.CannedNote;
import docket.model.menu.Category;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.PictureId;
import docket.model.menu.PriceRule;
import docket.model.menu.Slot;
import docket.model.menu.Station;
import docket.model.menu.list.MenuChange.Kind;
import docket.model.menu.list.MenuChange.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is different between two menus, in words that a person can check. What happens to an item
/// by itself, such as being sold out, is no difference.
public final class MenuChanges {
    private final List<MenuChange> changes = new ArrayList<>();

    private MenuChanges() {}

    public static List<MenuChange> between(Menu before, Menu after) {
        var found = new MenuChanges();
        Map<String, String> categoriesBefore = categories(before);
        Map<String, String> categoriesAfter = categories(after);
        agree(categoriesBefore, categoriesAfter);
        Map<String, String> stationsBefore = stations(before);
        Map<String, String> stationsAfter = stations(after);
        agree(stationsBefore, stationsAfter);
        found.compare(
                Part.STATION,
                new Side<>(before.stations(), MenuChanges::traits),
                new Side<>(after.stations(), MenuChanges::traits),
                station -> station.id().value());
        found.compare(
                Part.CATEGORY,
                new Side<>(before.categories(), MenuChanges::traits),
                new Side<>(after.categories(), MenuChanges::traits),
                category -> category.id().value());
        found.compare(
                Part.ITEM,
                new Side<>(before.items(), item -> traits(item, categoriesBefore, stationsBefore)),
                new Side<>(after.items(), item -> traits(item, categoriesAfter, stationsAfter)),
                item -> item.id().value());
        found.compare(
                Part.NOTE,
                new Side<>(before.cannedNotes(), MenuChanges::traits),
                new Side<>(after.cannedNotes(), MenuChanges::traits),
                CannedNote::name);
        found.compareOrder(before, after);
        return List.copyOf(found.changes);
    }

    private static Map<String, String> categories(Menu menu) {
        return names(
                menu.categories(),
                category -> category.id().value(),
                Category::name,
                Category::names);
    }

    private static Map<String, String> stations(Menu menu) {
        return names(
                menu.stations(), station -> station.id().value(), Station::name, Station::names);
    }

    private static <T> Map<String, String> names(
            List<T> things,
            Function<T, String> id,
            Function<T, String> name,
            Function<T, Names> names) {
        var index = new NameIndex<>(things, id, name, names);
        return new HashMap<>(things.stream().collect(Collectors.toMap(id, index::call)));
    }

    /// What is called otherwise afterwards, or has a namesake on one side only, goes by its id on
    /// both, so that an item that stays there does not seem to change.
    private static void agree(Map<String, String> before, Map<String, String> after) {
        after.forEach(
                (id, name) -> {
                    if (before.containsKey(id) && !name.equals(before.get(id))) {
                        before.put(id, id);
                    }
                });
        after.replaceAll((id, name) -> id.equals(before.get(id)) ? id : name);
    }

    /// The things of one menu, and what can be said of each.
    private record Side<T>(List<T> things, Function<T, Map<String, String>> traits) {
        Map<String, Map<String, String>> by(Function<T, String> id) {
            var all = new LinkedHashMap<String, Map<String, String>>();
            things.forEach(thing -> all.put(id.apply(thing), traits.apply(thing)));
            return all;
        }
    }

    private <T> void compare(Part part, Side<T> before, Side<T> after, Function<T, String> id) {
        Map<String, Map<String, String>> old = before.by(id);
        Map<String, Map<String, String>> now = after.by(id);
        now.forEach(
                (key, traits) -> {
                    Map<String, String> was = old.getOrDefault(key, Map.of());
                    List<FieldChange> fields = fields(was, traits);
                    if (!fields.isEmpty()) {
                        changes.add(
                                new MenuChange(
                                        part,
                                        old.containsKey(key) ? Kind.CHANGED : Kind.ADDED,
                                        key,
                                        traits.getOrDefault("name", ""),
                                        fields));
                    }
                });
        old.forEach(
                (key, traits) -> {
                    if (!now.containsKey(key)) {
                        String name = traits.getOrDefault("name", "");
                        changes.add(new MenuChange(part, Kind.REMOVED, key, name, List.of()));
                    }
                });
    }

    private static List<FieldChange> fields(Map<String, String> was, Map<String, String> is) {
        var names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        return names.stream()
                .map(
                        name ->
                                new FieldChange(
                                        name,
                                        was.getOrDefault(name, ""),
                                        is.getOrDefault(name, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private void compareOrder(Menu before, Menu after) {
        boolean isOther =
                isReordered(before.items(), after.items(), MenuItem::id)
                        || isReordered(before.categories(), after.categories(), Category::id)
                        || isReordered(before.stations(), after.stations(), Station::id)
                        || isReordered(before.cannedNotes(), after.cannedNotes(), CannedNote::name);
        if (isOther) {
            changes.add(new MenuChange(Part.ORDER, Kind.CHANGED, "", "", List.of()));
        }
    }

    private static <T, I> boolean isReordered(List<T> before, List<T> after, Function<T, I> id) {
        List<I> old = before.stream().map(id).toList();
        List<I> now = after.stream().map(id).toList();
        Set<I> both = new LinkedHashSet<>(old);
        both.retainAll(Set.copyOf(now));
        return !List.copyOf(both).equals(now.stream().filter(both::contains).toList());
    }

    private static Map<String, String> traits(
            MenuItem item, Map<String, String> categories, Map<String, String> stations) {
        Map<String, String> traits = named(item.name(), item.names());
        traits.put("price", String.valueOf(item.price().minor()));
        traits.put("category", categories.getOrDefault(item.categoryId().value(), ""));
        traits.put(
                "stations",
                item.stationIds().stream()
                        .map(id -> stations.getOrDefault(id.value(), id.value()))
                        .collect(Collectors.joining(", ")));
        traits.put(
                "colour",
                item.colour() == null ? "" : item.colour().name().toLowerCase(Locale.ROOT));
        boolean isHidden = item.availability().status() == AvailabilityStatus.HIDDEN;
        traits.put("hidden", isHidden ? "yes" : "");
        KitchenName kitchen = item.kitchenName();
        if (kitchen != null) {
            named(kitchen.name(), kitchen.names())
                    .forEach((key, name) -> traits.put("kitchen_" + key, name));
        }
        traits.put("allergens", words(item.allergens()));
        traits.put("diets", words(item.diets()));
        traits.put("picture", item.picture().map(PictureId::sign).orElse(""));
        traits.put("tax_class", item.taxClass() == null ? "" : item.taxClass());
        traits.put(
                "sizes",
                item.variants().stream()
                        .map(
                                variant ->
                                        "%s%s %d"
                                                .formatted(
                                                        variant.name(),
                                                        said(variant.names()),
                                                        variant.price().minor()))
                        .collect(Collectors.joining(", ")));
        traits.put(
                "slots", item.slots().stream().map(Slot::text).collect(Collectors.joining("; ")));
        traits.put(
                "prices",
                item.terms().prices().stream()
                        .map(PriceRule::text)
                        .collect(Collectors.joining(", ")));
        traits.put("hours", said(item.terms().hours()));
        traits.put(
                "codes",
                item.terms().codes().stream()
                        .map(ItemCode::text)
                        .collect(Collectors.joining(", ")));
        traits.put("open_price", item.terms().isOpen() ? "yes" : "");
        traits.put(
                "modifiers",
                item.modifierGroups().stream()
                        .map(MenuChanges::said)
                        .collect(Collectors.joining("; ")));
        return traits;
    }

    private static String said(List<Hours> all) {
        return all.stream().map(Hours::text).collect(Collectors.joining(", "));
    }

    private static String words(List<? extends Enum<?>> all) {
        return all.stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String said(ModifierGroup group) {
        return "%s%s (%d–%d): %s"
                .formatted(
                        group.name(),
                        said(group.names()),
                        group.least(),
                        group.most(),
                        group.modifiers().stream()
                                .map(MenuChanges::said)
                                .collect(Collectors.joining(", ")));
    }

    private static String said(Modifier modifier) {
        return "%s%s +%d%s%s%s"
                .formatted(
                        modifier.name(),
                        said(modifier.names()),
                        modifier.price().minor(),
                        modifier.isPreselected() ? " ✓" : "",
                        modifier.isIncluded() ? " ●" : "",
                        modifier.modifierGroups().isEmpty()
                                ? ""
                                : modifier.modifierGroups().stream()
                                        .map(MenuChanges::said)
                                        .collect(Collectors.joining("; ", " → [", "]")));
    }

    private static String said(Names names) {
        return names.byLanguage().isEmpty()
                ? ""
                : "[%s]".formatted(String.join(", ", names.byLanguage().values()));
    }

    private static Map<String, String> traits(Category category) {
        Map<String, String> traits = named(category.name(), category.names());
        traits.put("colour", category.colour().name().toLowerCase(Locale.ROOT));
        traits.put("hours", said(category.hours()));
        traits.put("course", category.course() == null ? "" : category.course().toString());
        return traits;
    }

    private static Map<String, String> traits(Station station) {
        Map<String, String> traits = named(station.name(), station.names());
        traits.put("catchAll", station.catchAll() ? "yes" : "");
        return traits;
    }

    private static Map<String, String> traits(CannedNote note) {
        return named(note.name(), note.names());
    }

    private static Map<String, String> named(String name, Names names) {
        var traits = new LinkedHashMap<String, String>();
        traits.put("name", name);
        names.byLanguage().forEach((language, other) -> traits.put("name_" + language, other));
        return traits;
    }
}
