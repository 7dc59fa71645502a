package docket.model.menu;

import docket.model.Limits;
import docket.model.OrderType;
import docket.model.table.AreaId;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where things are made, beside what the items themselves say. Of the rules the first that fits
/// counts; where none does, the item's own stations; where it has none, the catch-all.
///
/// @param version counts its changes; 0: nobody has made a rule
public record Routing(List<RouteRule> rules, int version) {
    public static final Routing NONE = new Routing(List.of(), 0);

    /// Rules of one menu.
    public static final int RULES = 200;

    public Routing {
        rules = Limits.list("rules", rules);
        Limits.number("number of rules", rules.size(), 0, RULES);
        Limits.number("version", version, 0, Integer.MAX_VALUE);
    }

    /// The stations that an item of an order goes to. What would reach no screen goes to the
    /// catch-all, if that has one.
    ///
    /// @param menu the menu that the rules are of
    /// @param area where the guests sit; null: at no table of an area
    /// @param reached whether some screen shows a station
    public List<StationId> of(
            Menu menu,
            MenuItem item,
            OrderType type,
            @Nullable AreaId area,
            Predicate<StationId> reached) {
        if (item.isCombo()) {
            return item.stationIds();
        }
        List<StationId> wanted =
                rules.stream()
                        .filter(rule -> rule.fits(item, type, area))
                        .findFirst()
                        .map(RouteRule::stationIds)
                        .orElseGet(() -> menu.stationsOf(item));
        return menu.catchAll()
                .filter(reached)
                .map(
                        rest ->
                                wanted.stream()
                                        .map(station -> reached.test(station) ? station : rest)
                                        .distinct()
                                        .toList())
                .orElse(wanted);
    }
}
