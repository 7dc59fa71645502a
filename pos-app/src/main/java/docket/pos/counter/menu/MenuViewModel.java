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
import docket.model.menu.MenuItem;
import docket.ui.Hangul;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
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
    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Consumer<String> notices;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<MenuItem>> items =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;

    public MenuViewModel(CommandDesk desk, Ids ids, Texts texts, Consumer<String> notices) {
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

    public void change(MenuItem item, AvailabilityStatus status) {
        if (item.availability().status() == status) {
            return;
        }
        desk.send(
                new Command.ChangeItem(
                        ids.command(), item.id(), new ChangeAvailability(status, null)),
                result -> {
                    switch (result) {
                        case Result.Done ignored -> {}
                        case Result.Refused refused ->
                                notices.accept(texts.refusal(refused.refusal()));
                        case Result.Broken ignored -> notices.accept(texts.text("failed"));
                    }
                });
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
                known.menu().items().stream()
                        .filter(item -> Hangul.matches(name(item), search.get()))
                        .toList());
        List<String> unrouted =
                known.menu().unroutedItems().stream()
                        .map(id -> name(known.menu().item(id)))
                        .toList();
        warning.set(
                unrouted.isEmpty() ? "" : texts.text("menu.unrouted", String.join(", ", unrouted)));
    }
}
