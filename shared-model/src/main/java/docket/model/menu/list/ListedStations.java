package docket.model.menu.list;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Names;
import docket.model.menu.Menu;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The stations of a menu and those that a list brings. No list takes a station away: displays and
/// open tickets hang on it.
final class ListedStations {
    private static final String SEPARATORS = "[|;,]";

    private final List<Station> all;
    private final NameIndex<Station> byName;

    private ListedStations(List<Station> all) {
        this.all = all;
        byName = new NameIndex<>(all, s -> s.id().value(), Station::name, Station::names);
    }

    static ListedStations of(Menu before, MenuList list, String language, Findings findings) {
        List<Station> listed = list.stations();
        if (listed != null) {
            return new ListedStations(merged(before.stations(), listed));
        }
        if (!before.stations().isEmpty() || list.items().isEmpty()) {
            return new ListedStations(before.stations());
        }
        List<Station> made = made(list, language);
        findings.warning(
                ListFault.STATION_MADE,
                made.stream().map(Station::name).collect(Collectors.joining(", ")));
        return new ListedStations(made);
    }

    /// Those of before, each as the list has it, then those that are new. Where the list says which
    /// one takes what names no station, no other does.
    private static List<Station> merged(List<Station> before, List<Station> listed) {
        boolean says = listed.stream().anyMatch(Station::catchAll);
        List<Station> kept =
                before.stream()
                        .map(
                                s ->
                                        new Station(
                                                s.id(),
                                                s.name(),
                                                s.names(),
                                                s.catchAll() && !says,
                                                s.backup()))
                        .toList();
        return MenuMerge.merged(kept, listed, Station::id);
    }

    /// What a menu without stations gets: those that the list names, of which the first takes the
    /// rest, or else one kitchen.
    private static List<Station> made(MenuList list, String language) {
        var names = new ArrayList<String>();
        list.items().stream()
                .flatMap(row -> row.stations() == null ? Stream.of() : row.stations().stream())
                .flatMap(cell -> Stream.of(cell.split(SEPARATORS, -1)))
                .map(String::strip)
                .filter(ListedStations::isName)
                .forEach(names::add);
        if (names.isEmpty()) {
            names.add(language.equals("ko") ? "주방" : "Kitchen");
        }
        var made = new ListedStations(new ArrayList<>());
        for (String name : names) {
            if (made.byName.find(name).isEmpty()) {
                String english = name.equals("주방") ? "kitchen" : "";
                String id = ListIds.make("station", name, english, made.byName.ids());
                var station = new Station(new StationId(id), name, Names.NONE, made.all.isEmpty());
                made.all.add(station);
                made.byName.add(station);
            }
        }
        return made.all;
    }

    private static boolean isName(String name) {
        try {
            return !Limits.text("station", name, Limits.NAME).isEmpty();
        } catch (InvalidValue no) {
            return false;
        }
    }

    List<Station> all() {
        return all;
    }

    /// The stations that a row names; none where one of them is unknown.
    Optional<List<StationId>> find(List<String> named, ListedItem row, Findings findings) {
        var found = new ArrayList<StationId>();
        int wrongBefore = findings.wrongCount();
        for (String cell : named) {
            byName.find(cell.strip())
                    .ifPresentOrElse(
                            station -> found.add(station.id()),
                            () -> parts(cell, found, row, findings));
        }
        return findings.wrongCount() == wrongBefore
                ? Optional.of(found.stream().distinct().toList())
                : Optional.empty();
    }

    private void parts(String cell, List<StationId> found, ListedItem row, Findings findings) {
        for (String part : cell.split(SEPARATORS, -1)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                byName.find(name)
                        .ifPresentOrElse(
                                station -> found.add(station.id()),
                                () ->
                                        findings.wrong(
                                                row,
                                                ListField.STATIONS,
                                                ListFault.STATION_UNKNOWN,
                                                name,
                                                called()));
            }
        }
    }

    private String called() {
        return all.stream().map(byName::call).collect(Collectors.joining(", "));
    }

    void warnOf(int unrouted, Findings findings) {
        if (unrouted > 0) {
            all.stream()
                    .filter(Station::catchAll)
                    .findFirst()
                    .ifPresent(rest -> findings.warning(ListFault.UNROUTED, unrouted, rest.name()));
        }
    }
}
