package docket.model.menu;

import docket.model.OrderType;
import docket.model.table.AreaId;
import docket.model.table.FloorPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a menu reaches no screen, worked out anew whenever menu, plan or screens change.
///
/// @param dark the stations that something should go to and that no screen shows, each with how
///     many items those are
/// @param lost the items of which some order would reach no screen at all
public record RouteCheck(Map<StationId, Integer> dark, List<ItemId> lost) {
    public RouteCheck {
        dark = Map.copyOf(dark);
        lost = List.copyOf(lost);
    }

    /// A way that an item can be ordered, and where it goes then.
    ///
    /// @param area where the guests sit; null: at no table of an area
    public record Way(OrderType type, @Nullable AreaId area, List<StationId> stations) {}

    /// Looks at every item of a menu, ordered in every way.
    ///
    /// @param shown whether some screen shows a station
    public static RouteCheck of(Menu menu, FloorPlan plan, Predicate<StationId> shown) {
        var dark = new LinkedHashMap<StationId, Integer>();
        var lost = new ArrayList<ItemId>();
        for (MenuItem item : menu.items()) {
            if (item.isCombo()) {
                continue;
            }
            wanted(menu, plan, item).stream()
                    .filter(shown.negate())
                    .forEach(station -> dark.merge(station, 1, Integer::sum));
            if (ways(menu, plan, item, shown).stream()
                    .anyMatch(way -> way.stations().stream().noneMatch(shown))) {
                lost.add(item.id());
            }
        }
        return new RouteCheck(dark, lost);
    }

    /// Where an item goes, for each type of order and each area of the plan.
    ///
    /// @param shown whether some screen shows a station
    public static List<Way> ways(
            Menu menu, FloorPlan plan, MenuItem item, Predicate<StationId> shown) {
        return Stream.concat(
                        Stream.of(
                                way(menu, item, OrderType.TAKEAWAY, null, shown),
                                way(menu, item, OrderType.DINE_IN, null, shown)),
                        plan.areas().stream()
                                .map(a -> way(menu, item, OrderType.DINE_IN, a.id(), shown)))
                .toList();
    }

    private static Way way(
            Menu menu,
            MenuItem item,
            OrderType type,
            @Nullable AreaId area,
            Predicate<StationId> shown) {
        return new Way(type, area, menu.routes().of(menu, item, type, area, shown));
    }

    private static Set<StationId> wanted(Menu menu, FloorPlan plan, MenuItem item) {
        var all = new LinkedHashSet<StationId>();
        ways(menu, plan, item, station -> true).forEach(way -> all.addAll(way.stations()));
        return all;
    }

    /// Whether all that is ordered reaches a screen where it is made.
    public boolean isClear() {
        return dark.isEmpty() && lost.isEmpty();
    }
}
