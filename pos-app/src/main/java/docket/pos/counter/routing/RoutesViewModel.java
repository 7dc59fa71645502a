package docket.pos.counter.routing;

import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.CommandId;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.RouteCheck;
import docket.model.menu.Routing;
import docket.model.menu.SetRouting;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.table.Area;
import docket.pos.counter.signin.Permitted;
import docket.ui.NameSearch;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Presence;
import docket.wire.Protocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Where things are made: the rules as they are being changed, what stands in for which station,
/// what reaches no screen, and where an item goes. Confined to the screens' thread.
public final class RoutesViewModel implements FloorFollower.Watcher {
    /// Items that a search shows.
    private static final int FOUND = 8;

    private final Permitted server;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Draft> draft =
            new ReadOnlyObjectWrapper<>(new Draft(List.of(), Map.of()));
    private final ReadOnlyObjectWrapper<List<String>> findings =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper faults = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<MenuItem>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> ways = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final StringProperty search = new SimpleStringProperty("");
    private @Nullable Floor floor;
    private @Nullable Set<StationId> unshown;
    private List<Presence.Contact> online = List.of();
    private NameSearch<MenuItem> names = new NameSearch<>(List.of(), MenuItem::allNames);
    private @Nullable ItemId asked;
    private int seen;
    private boolean changed;

    /// What is being changed.
    ///
    /// @param backups of the stations that have one
    record Draft(List<RuleDraft> rules, Map<StationId, StationId> backups) {
        Draft {
            rules = List.copyOf(rules);
            backups = Map.copyOf(backups);
        }
    }

    public RoutesViewModel(Permitted server, Ids ids, Texts texts, Notices notices) {
        this.server = server;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        search.subscribe(now -> find());
    }

    // Properties

    ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What reaches no screen, a sentence each.
    public ReadOnlyObjectProperty<List<String>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// How many things reach no screen, for the badge.
    public ReadOnlyIntegerProperty faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// The items that the search finds.
    ReadOnlyObjectProperty<List<MenuItem>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Where the item goes that was asked for, a line for each way to order it.
    public ReadOnlyObjectProperty<List<String>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// What is wrong; `""` where nothing is.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    Menu menu() {
        return floor == null ? Menu.EMPTY : floor.menu();
    }

    List<Area> areas() {
        return floor == null ? List.of() : floor.plan().areas();
    }

    String name(Station station) {
        return texts.name(station.name(), station.names());
    }

    String name(StationId id) {
        return menu().station(id).map(this::name).orElse(id.value());
    }

    /// How it is with the screens of a station, in few words.
    String screens(Station station) {
        long on = online.stream().filter(contact -> shows(contact, station.id())).count();
        if (on > 0) {
            return texts.text("routes.screensOn", on);
        }
        return texts.text(isShown(station.id()) ? "routes.screenOff" : "routes.noScreen");
    }

    /// Whether some screen that is let in shows a station.
    boolean isShown(StationId station) {
        return unshown == null || !unshown.contains(station);
    }

    private static boolean shows(Presence.Contact contact, StationId station) {
        return contact.station().equals(station.value())
                || contact.station().equals(Protocol.ALL_STATIONS);
    }

    // Commands

    /// Adds a rule behind the others, to be filled in.
    public void addRule() {
        if (draft.get().rules().size() < Routing.RULES) {
            change(rules -> rules.add(RuleDraft.EMPTY));
        }
    }

    void change(int place, UnaryOperator<RuleDraft> how) {
        change(rules -> rules.set(place, how.apply(rules.get(place))));
    }

    void remove(int place) {
        change(rules -> rules.remove(place));
    }

    /// Puts a rule before the one above it.
    void raise(int place) {
        if (place > 0) {
            change(rules -> rules.add(place - 1, rules.remove(place)));
        }
    }

    private void change(Consumer<List<RuleDraft>> how) {
        var rules = new ArrayList<>(draft.get().rules());
        how.accept(rules);
        edit(new Draft(rules, draft.get().backups()));
    }

    /// Has a station stand in for another; null: none does.
    void backUp(StationId station, @Nullable StationId backup) {
        var backups = new HashMap<>(draft.get().backups());
        if (backup == null) {
            backups.remove(station);
        } else {
            backups.put(station, backup);
        }
        edit(new Draft(draft.get().rules(), backups));
    }

    private void edit(Draft now) {
        changed = true;
        message.set("");
        draft.set(now);
    }

    /// Forgets what was changed here.
    public void reset() {
        changed = false;
        message.set("");
        take();
    }

    /// Says where an item goes.
    void ask(ItemId item) {
        asked = item;
        showWays();
    }

    /// Has it counted from now on; what was sent stays where it went.
    public void save() {
        if (!draft.get().rules().stream().allMatch(RuleDraft::isWhole)) {
            message.set(texts.text("routes.notWhole"));
            return;
        }
        CommandId command = ids.command();
        var wanted =
                new SetRouting(
                        draft.get().rules().stream().map(RuleDraft::rule).toList(),
                        draft.get().backups(),
                        seen);
        server.run(client -> client.editing().set(command, wanted), this::saved);
    }

    private void saved(Outcome<Routing> outcome) {
        if (outcome instanceof Outcome.Done<Routing> done) {
            changed = false;
            seen = done.value().version();
            message.set("");
            notices.say(texts.text("routes.saved"));
            take();
        } else {
            message.set(texts.why(outcome, "settings.noServer"));
        }
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        if (event instanceof FloorEvent.OnMenu || event instanceof FloorEvent.FloorPlanSet) {
            floor = known;
            refresh();
        }
    }

    @Override
    public void onPresence(Presence presence) {
        List<StationId> told = presence.unshown();
        Set<StationId> now = told == null ? null : Set.copyOf(told);
        if (!Objects.equals(now, unshown) || !presence.stations().equals(online)) {
            boolean same = Objects.equals(now, unshown) && stations(presence).equals(shown());
            unshown = now;
            online = presence.stations();
            if (!same) {
                refresh();
            }
        }
    }

    private static List<String> stations(Presence presence) {
        return presence.stations().stream().map(Presence.Contact::station).toList();
    }

    private List<String> shown() {
        return online.stream().map(Presence.Contact::station).toList();
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        names = names.over(menu().items());
        take();
        check();
        find();
        showWays();
    }

    /// Takes what counts, unless it is being changed here.
    private void take() {
        if (!changed && floor != null) {
            Menu now = floor.menu();
            seen = now.routes().version();
            Draft fresh =
                    new Draft(
                            now.routes().rules().stream().map(RuleDraft::of).toList(),
                            now.stations().stream()
                                    .filter(station -> station.backup() != null)
                                    .collect(
                                            Collectors.toMap(
                                                    Station::id, s -> s.standIn().orElseThrow())));
            draft.set(fresh);
        }
    }

    private void check() {
        Floor known = floor;
        if (known == null || unshown == null) {
            findings.set(List.of());
            faults.set(0);
            return;
        }
        RouteCheck result = RouteCheck.of(known.menu(), known.plan(), this::isShown);
        var told = new ArrayList<String>();
        if (known.menu().stations().stream().noneMatch(station -> isShown(station.id()))) {
            if (!known.menu().stations().isEmpty()) {
                told.add(texts.text("routes.noScreenAtAll"));
            }
        } else {
            known.menu().stations().stream()
                    .filter(station -> result.dark().containsKey(station.id()))
                    .forEach(station -> told.add(dark(station, result, known.menu())));
            if (!result.lost().isEmpty()) {
                told.add(texts.text("routes.lost", names(result.lost(), known.menu())));
            }
        }
        findings.set(told);
        faults.set(told.size());
    }

    private String dark(Station station, RouteCheck result, Menu menu) {
        int items = Objects.requireNonNull(result.dark().get(station.id()));
        return menu.catchAll()
                .filter(this::isShown)
                .map(rest -> texts.text("routes.dark", name(station), items, name(rest)))
                .orElseGet(() -> texts.text("routes.darkAlone", name(station), items));
    }

    private String names(List<ItemId> items, Menu menu) {
        return items.stream()
                .map(menu::item)
                .map(item -> texts.name(item.name(), item.names()))
                .collect(Collectors.joining(", "));
    }

    private void find() {
        String wanted = search.get().strip();
        found.set(
                wanted.isEmpty()
                        ? List.of()
                        : names.find(wanted).stream()
                                .filter(item -> !item.isCombo())
                                .limit(FOUND)
                                .toList());
    }

    private void showWays() {
        Floor known = floor;
        ItemId item = asked;
        if (known == null || item == null || known.menu().find(item).isEmpty()) {
            ways.set(List.of());
            return;
        }
        Predicate<StationId> shown = this::isShown;
        MenuItem dish = known.menu().item(item);
        var lines = new ArrayList<String>();
        lines.add(texts.name(dish.name(), dish.names()));
        RouteCheck.ways(known.menu(), known.plan(), dish, shown)
                .forEach(way -> lines.add(line(way)));
        ways.set(lines);
    }

    private String line(RouteCheck.Way way) {
        String area =
                areas().stream()
                        .filter(one -> one.id().equals(way.area()))
                        .map(one -> " · " + texts.name(one.name(), one.names()))
                        .findFirst()
                        .orElse("");
        String to =
                way.stations().stream()
                        .map(station -> menu().station(station))
                        .flatMap(Optional::stream)
                        .map(station -> "%s (%s)".formatted(name(station), screens(station)))
                        .collect(Collectors.joining(", "));
        return texts.text("type." + way.type()) + area + " → " + to;
    }
}
