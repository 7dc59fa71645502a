package docket.model.menu;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.List;
import java.util.Map;

/// Says anew where things are made, and which station stands in for which.
///
/// @param rules the first that fits counts
/// @param backups of the stations that have one; the others have none
/// @param expectedVersion of the rules that the sender saw; 0: there were none
public record SetRouting(
        List<RouteRule> rules, Map<StationId, StationId> backups, int expectedVersion) {
    public SetRouting {
        rules = Limits.list("rules", rules);
        backups = Map.copyOf(Limits.required("backups", backups));
        Limits.number("expectedVersion", expectedVersion, 0, Integer.MAX_VALUE);
    }

    /// The rules after it.
    ///
    /// @throws Refusal if the menu has other rules by now, or no such station
    public Routing on(Menu menu) {
        if (menu.routes().version() != expectedVersion) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "The routes have changed in the meantime.",
                    Map.of("currentVersion", menu.routes().version()));
        }
        rules.stream().flatMap(rule -> rule.stationIds().stream()).forEach(menu::requireStation);
        backups.forEach((station, backup) -> menu.requireStation(station).backedUpBy(backup));
        backups.values().forEach(menu::requireStation);
        return new Routing(rules, expectedVersion + 1);
    }

    /// The stations after it.
    public List<Station> stations(Menu menu) {
        return menu.stations().stream()
                .map(station -> station.backedUpBy(backups.get(station.id())))
                .toList();
    }
}
