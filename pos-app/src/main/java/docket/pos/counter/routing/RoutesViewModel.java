package docket.pos.counter.routing;

import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.CommandId;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.RouteCheck;
import docket.model.menu.Routing;
import docket.model.menu.SetRouting;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.table.Area;
import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Where things are made: the rules as they are being changed, what stands in for which station,
/// what reaches no screen, and where an item goes. Confined to the screens' thread.
public final class RoutesViewModel implements FloorFollower.Watcher {
    private final Permitted server;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Draft> draft =
            new ReadOnlyObjectWrapper<>(new Draft(List.of(), Map.of()));
    private final ReadOnlyObjectWrapper<List<String>> findings =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper faults = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final StationScreens screens;
    private final ItemWays ways;
    private final StationTests tests;
    private @Nullable Floor floor;
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
        screens = new StationScreens(texts);
        ways = new ItemWays(texts, screens);
        tests = new StationTests(server, ids, texts, message::set);
    }

    // Parts

    /// Where an item goes.
    public ItemWays ways() {
        return ways;
    }

    /// The test tickets.
    public StationTests tests() {
        return tests;
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

    /// How it is with the screens of a station, in few words.
    String screens(Station station) {
        return screens.of(station);
    }

    /// Whether some screen that is let in shows a station.
    boolean isShown(StationId station) {
        return screens.isShown(station);
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
        if (screens.hear(presence)) {
            refresh();
        }
        tests.hear(presence);
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        take();
        check();
        ways.refresh(floor);
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
        if (known == null || !screens.areKnown()) {
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
                .map(
                        rest ->
                                texts.text(
                                        "routes.dark",
                                        texts.name(station.called()),
                                        items,
                                        texts.name(menu.called(rest))))
                .orElseGet(
                        () -> texts.text("routes.darkAlone", texts.name(station.called()), items));
    }

    private String names(List<ItemId> items, Menu menu) {
        return items.stream()
                .map(menu::item)
                .map(item -> texts.name(item.name(), item.names()))
                .collect(Collectors.joining(", "));
    }
}
