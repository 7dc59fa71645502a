package docket.pos.counter.menu;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.ui.Hangul;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What can be had right now: publish, hide, or mark sold out, at once on every screen. Confined to
/// the screens' thread.
public final class MenuViewModel implements FloorFollower.Watcher {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<MenuItem>> items =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;

    public MenuViewModel(CommandDesk desk, Ids ids, Texts texts, Clock clock, Notices notices) {
        this.clock = clock;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        search.addListener((property, before, now) -> refresh());
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<MenuItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// Names the items that no station makes; `""` where there are none.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    public String getWarning() {
        return warning.get();
    }

    /// Publishes an item, hides it, or marks it sold out until told otherwise.
    public void change(MenuItem item, AvailabilityStatus status) {
        change(item, new ChangeAvailability(status, null));
    }

    /// Marks an item sold out, perhaps for a time only.
    public void sellOut(MenuItem item, SoldOut until) {
        Floor known = floor;
        if (known != null) {
            Instant end = until.end(clock.instant().plus(serverAhead), known.shop());
            change(item, new ChangeAvailability(AvailabilityStatus.SOLD_OUT, end));
        }
    }

    private void change(MenuItem item, ChangeAvailability change) {
        if (item.availability().equals(change.availability())) {
            return;
        }
        desk.send(
                new Command.ChangeItem(ids.command(), item.id(), change),
                result -> {
                    switch (result) {
                        case Result.Done ignored ->
                                notices.say(
                                        texts.text("menu.changed." + change.status(), name(item)));
                        case Result.Refused no -> notices.insist(texts.refusal(no.refusal()));
                        case Result.Broken ignored -> notices.insist(texts.text("failed"));
                    }
                });
    }

    /// When a sold-out item comes back by itself, in words; `""` where it does not.
    public String until(MenuItem item) {
        Instant until = item.availability().until();
        Floor known = floor;
        return until == null || known == null
                ? ""
                : texts.text("item.until", TIME.format(until.atZone(known.shop().zone())));
    }

    public Menu known() {
        return floor == null ? Menu.EMPTY : floor.menu();
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    public String name(MenuItem item) {
        return texts.name(item.name(), item.names());
    }

    @Override
    public void onFloor(Floor known) {
        floor = known;
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        switch (event) {
            case FloorEvent.ItemAvailabilityChanged ignored -> refresh();
            case FloorEvent.MenuImported ignored -> refresh();
            case FloorEvent.OnOrder ignored -> {}
        }
    }

    /// Shows the items again, in the language that is chosen now.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        items.set(
                known.menu().items().stream().filter(item -> isFound(item, search.get())).toList());
        List<String> unrouted =
                known.menu().unroutedItems().stream()
                        .map(id -> name(known.menu().item(id)))
                        .toList();
        warning.set(
                unrouted.isEmpty() ? "" : texts.text("menu.unrouted", String.join(", ", unrouted)));
    }

    private static boolean isFound(MenuItem item, String typed) {
        return Hangul.matches(item.name(), typed)
                || item.names().byLanguage().values().stream()
                        .anyMatch(name -> Hangul.matches(name, typed));
    }
}
