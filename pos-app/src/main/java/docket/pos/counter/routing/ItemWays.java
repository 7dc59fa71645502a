package docket.pos.counter.routing;

import docket.model.event.Floor;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.RouteCheck;
import docket.model.menu.Station;
import docket.ui.NameSearch;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Where an item goes: found as its name is typed, and told for each way to order it. Confined to
/// the screens' thread.
public final class ItemWays {
    /// Items that a search shows.
    private static final int FOUND = 8;

    private final Texts texts;
    private final StationScreens screens;
    private final ReadOnlyObjectWrapper<List<MenuItem>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> ways = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty search = new SimpleStringProperty("");
    private NameSearch<MenuItem> names = new NameSearch<>(List.of(), MenuItem::allNames);
    private @Nullable ItemId asked;
    private @Nullable Floor floor;

    ItemWays(Texts texts, StationScreens screens) {
        this.texts = texts;
        this.screens = screens;
        search.subscribe(now -> find());
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

    /// Says where an item goes.
    void ask(ItemId item) {
        asked = item;
        show();
    }

    /// Says it of the floor as it is now.
    void refresh(@Nullable Floor now) {
        floor = now;
        names = names.over(now == null ? List.of() : now.menu().items());
        find();
        show();
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

    private void show() {
        Floor known = floor;
        ItemId item = asked;
        if (known == null || item == null || known.menu().find(item).isEmpty()) {
            ways.set(List.of());
            return;
        }
        MenuItem dish = known.menu().item(item);
        var lines = new ArrayList<String>();
        lines.add(texts.name(dish.name(), dish.names()));
        RouteCheck.ways(known.menu(), known.plan(), dish, screens::isShown)
                .forEach(way -> lines.add(line(way, known)));
        ways.set(lines);
    }

    private String line(RouteCheck.Way way, Floor known) {
        String area =
                known.plan().areas().stream()
                        .filter(one -> one.id().equals(way.area()))
                        .map(one -> " · " + texts.name(one.name(), one.names()))
                        .findFirst()
                        .orElse("");
        String to =
                way.stations().stream()
                        .map(station -> known.menu().station(station))
                        .flatMap(Optional::stream)
                        .map(this::station)
                        .collect(Collectors.joining(", "));
        return texts.text("type." + way.type()) + area + " → " + to;
    }

    private String station(Station station) {
        return "%s (%s)".formatted(texts.name(station.called()), screens.of(station));
    }
}
