package docket.pos.server.audit;

import docket.model.OrderType;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.event.FloorEvent;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import docket.model.menu.PictureId;
import docket.model.menu.PriceRule;
import docket.model.menu.RouteRule;
import docket.model.menu.Routing;
import docket.model.menu.Slot;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.menu.list.MenuChange;
import docket.model.menu.list.MenuChanges;
import docket.model.table.AreaId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the audit log says of a change of the menu.
///
/// @param before the menu before it
record AuditedMenu(Menu before) {
    AuditedChange change(FloorEvent.OnMenu fact) {
        return switch (fact) {
            case FloorEvent.ItemAvailabilityChanged changed -> availability(changed.item());
            case FloorEvent.ModifierAvailabilityChanged changed -> availability(changed.modifier());
            case FloorEvent.MenuImported imported ->
                    change(
                            AuditAction.MENU_IMPORTED,
                            "menu",
                            count(before),
                            imported(imported.menu()));
            case FloorEvent.ItemSet set -> set(set.item());
            case FloorEvent.ItemRemoved removed ->
                    removed(
                            AuditAction.ITEM_REMOVED,
                            before.find(removed.itemId()),
                            removed.itemId().value(),
                            MenuItem::name,
                            this::traits);
            case FloorEvent.RoutingSet set ->
                    change(
                            AuditAction.ROUTING_CHANGED,
                            "menu",
                            traits(before.stations(), before.routes()),
                            traits(set.stations(), set.routing()));
            case FloorEvent.CategorySet set -> set(set.category());
            case FloorEvent.CategoryRemoved removed ->
                    removed(
                            AuditAction.CATEGORY_REMOVED,
                            before.findCategory(removed.categoryId()),
                            removed.categoryId().value(),
                            Category::name,
                            AuditedMenu::traits);
            case FloorEvent.CategoriesArranged arranged ->
                    arranged("menu", names(before), names(arranged.on(before)));
            case FloorEvent.ItemsArranged arranged ->
                    arranged(
                            name(arranged.categoryId()),
                            names(before, arranged.categoryId()),
                            names(arranged.on(before), arranged.categoryId()));
        };
    }

    private static AuditedChange change(
            AuditAction action, String subject, Map<String, String> was, Map<String, String> is) {
        return new AuditedChange(action, subject, was, is, null);
    }

    private Map<String, String> imported(Menu after) {
        var traits = new LinkedHashMap<>(count(after));
        Map<MenuChange.Kind, Long> items =
                MenuChanges.between(before, after).stream()
                        .filter(change -> change.part() == MenuChange.Part.ITEM)
                        .collect(Collectors.groupingBy(MenuChange::kind, Collectors.counting()));
        items.forEach(
                (kind, count) ->
                        traits.put(kind.name().toLowerCase(Locale.ROOT), String.valueOf(count)));
        return traits;
    }

    /// Each rule by its place, and each backup by its station.
    private static Map<String, String> traits(List<Station> stations, Routing routing) {
        var traits = new LinkedHashMap<String, String>();
        int place = 1;
        for (RouteRule rule : routing.rules()) {
            traits.put("rule " + place++, text(rule));
        }
        stations.forEach(
                station ->
                        station.standIn()
                                .ifPresent(
                                        backup ->
                                                traits.put(
                                                        "backup " + station.name(),
                                                        backup.value())));
        return traits;
    }

    private static String text(RouteRule rule) {
        String what =
                Stream.of(
                                Optional.ofNullable(rule.itemId()).map(ItemId::value),
                                Optional.ofNullable(rule.categoryId()).map(CategoryId::value),
                                Optional.ofNullable(rule.orderType()).map(OrderType::name),
                                Optional.ofNullable(rule.areaId()).map(AreaId::value))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return what
                + " > "
                + rule.stationIds().stream().map(StationId::value).collect(Collectors.joining(" "));
    }

    private static Map<String, String> count(Menu menu) {
        return Map.of("items", String.valueOf(menu.items().size()));
    }

    private AuditedChange availability(MenuItem after) {
        return change(
                AuditAction.AVAILABILITY_CHANGED,
                after.name(),
                Map.of("item", before.item(after.id()).availability().status().name()),
                Map.of("item", after.availability().status().name()));
    }

    private AuditedChange availability(ModifierAvailability after) {
        return change(
                AuditAction.AVAILABILITY_CHANGED,
                called(after.id()),
                Map.of("choice", before.supply().of(after.id()).status().name()),
                Map.of("choice", after.availability().status().name()));
    }

    private String called(ModifierId id) {
        return before.items().stream()
                .flatMap(item -> item.modifier(id).stream())
                .map(Modifier::name)
                .findFirst()
                .orElse(id.value());
    }

    private AuditedChange set(MenuItem after) {
        Optional<MenuItem> known = before.find(after.id());
        return change(
                known.isEmpty() ? AuditAction.ITEM_ADDED : AuditAction.ITEM_CHANGED,
                known.orElse(after).name(),
                known.map(this::traits).orElse(Map.of()),
                traits(after));
    }

    private static <T> AuditedChange removed(
            AuditAction action,
            Optional<T> gone,
            String id,
            Function<T, String> name,
            Function<T, Map<String, String>> traits) {
        return change(
                action, gone.map(name).orElse(id), gone.map(traits).orElse(Map.of()), Map.of());
    }

    private AuditedChange set(Category after) {
        Optional<Category> known = before.findCategory(after.id());
        return change(
                known.isEmpty() ? AuditAction.CATEGORY_ADDED : AuditAction.CATEGORY_CHANGED,
                known.orElse(after).name(),
                known.map(AuditedMenu::traits).orElse(Map.of()),
                traits(after));
    }

    private static AuditedChange arranged(String subject, String was, String is) {
        return change(
                AuditAction.MENU_ARRANGED,
                subject,
                Map.of("sequence", was),
                Map.of("sequence", is));
    }

    private String name(CategoryId id) {
        return before.findCategory(id).map(Category::name).orElse(id.value());
    }

    private static String names(Menu menu) {
        return joined(menu.categories(), Category::name);
    }

    private static String names(Menu menu, CategoryId category) {
        return joined(menu.itemsOf(category), MenuItem::name);
    }

    private static Map<String, String> traits(Category category) {
        var traits = new LinkedHashMap<String, String>();
        traits.put("name", category.name());
        category.names().byLanguage().forEach((tag, name) -> traits.put("name." + tag, name));
        traits.put("colour", category.colour().name());
        traits.put("hours", joined(category.hours(), Hours::text));
        traits.put("course", category.course() == null ? "" : category.course().toString());
        traits.values().removeIf(String::isEmpty);
        return traits;
    }

    private Map<String, String> traits(MenuItem item) {
        var traits = new LinkedHashMap<String, String>();
        traits.put("name", item.name());
        item.names().byLanguage().forEach((tag, name) -> traits.put("name." + tag, name));
        traits.put("price", String.valueOf(item.price().minor()));
        traits.put("category", name(item.categoryId()));
        traits.put("stations", joined(item.stationIds(), StationId::value));
        if (item.colour() != null) {
            traits.put("colour", item.colour().name());
        }
        KitchenName kitchen = item.kitchenName();
        if (kitchen != null) {
            traits.put("kitchenName", kitchen.name());
            kitchen.names()
                    .byLanguage()
                    .forEach((tag, name) -> traits.put("kitchenName." + tag, name));
        }
        traits.put("choices", joined(item.modifierGroups(), AuditedMenu::offered));
        traits.put("allergens", joined(item.allergens(), Enum::name));
        traits.put("diets", joined(item.diets(), Enum::name));
        traits.put(
                "sizes",
                joined(item.variants(), variant -> variant.name() + " " + variant.price().minor()));
        traits.put("picture", item.picture().map(PictureId::sign).orElse(""));
        traits.put("slots", joined(item.slots(), Slot::text));
        traits.put("prices", joined(item.terms().prices(), PriceRule::text));
        traits.put("hours", joined(item.terms().hours(), Hours::text));
        traits.put("codes", joined(item.terms().codes(), ItemCode::text));
        traits.put("openPrice", item.terms().isOpen() ? "✓" : "");
        traits.put("taxClass", item.taxClass() == null ? "" : item.taxClass());
        traits.values().removeIf(String::isEmpty);
        return traits;
    }

    /// A group as one line: its name, how many of it, and what each adds to the price.
    private static String offered(ModifierGroup group) {
        return "%s %d–%d (%s)"
                .formatted(
                        group.name(),
                        group.least(),
                        group.most(),
                        joined(group.modifiers(), AuditedMenu::offered));
    }

    private static String offered(Modifier modifier) {
        String offered = modifier.name() + " " + modifier.price().minor();
        return offered
                + (modifier.isPreselected() ? " ✓" : "")
                + (modifier.isIncluded() ? " ●" : "")
                + (modifier.modifierGroups().isEmpty()
                        ? ""
                        : " → " + joined(modifier.modifierGroups(), AuditedMenu::offered));
    }

    private static <T> String joined(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining(", "));
    }
}
