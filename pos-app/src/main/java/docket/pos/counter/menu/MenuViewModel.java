package docket.pos.counter.menu;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.Limits;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.ui.NameSearch;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What can be had right now: publish, hide, or mark sold out, at once on every screen. Confined to
/// the screens' thread.
public final class MenuViewModel implements FloorFollower.Watcher {
    private static final int FIRST_COUNT = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<MenuItem>> items =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty onlyOff = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper offText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private NameSearch<MenuItem> names = new NameSearch<>(List.of(), MenuItem::allNames);
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;

    public MenuViewModel(CommandDesk desk, Ids ids, Texts texts, Clock clock, Notices notices) {
        this.clock = clock;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        search.addListener((property, before, now) -> refresh());
        onlyOff.addListener((property, before, now) -> refresh());
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<List<MenuItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// Whether only what cannot be had is shown.
    public BooleanProperty onlyOffProperty() {
        return onlyOff;
    }

    /// How many items cannot be had.
    public ReadOnlyStringProperty offTextProperty() {
        return offText.getReadOnlyProperty();
    }

    public String getOffText() {
        return offText.get();
    }

    /// Says why no item is shown; `""` where some are.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
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

    /// Sells only so many of an item; with none it is sold out.
    ///
    /// @param count from 0; more than can be counted is taken for the most
    void count(MenuItem item, int count) {
        change(
                item,
                count == 0
                        ? new ChangeAvailability(AvailabilityStatus.SOLD_OUT, null)
                        : new ChangeAvailability(
                                AvailabilityStatus.PUBLISHED, null, Math.min(count, Limits.COUNT)));
    }

    /// Sells one more of an item, or one fewer; where it was not counted, the count starts at ten.
    void countBy(MenuItem item, int step) {
        Integer left = item.availability().left();
        count(item, left == null ? FIRST_COUNT : Math.max(0, left + step));
    }

    private void change(MenuItem item, ChangeAvailability change) {
        if (item.availability().equals(change.availability())) {
            return;
        }
        desk.send(
                new Command.ChangeItem(ids.command(), item.id(), change),
                result -> {
                    switch (result) {
                        case Result.Done ignored -> notices.say(changed(item, change));
                        case Result.Refused no -> notices.insist(texts.refusal(no.refusal()));
                        case Result.Broken ignored -> notices.insist(texts.text("failed"));
                    }
                });
    }

    private String changed(MenuItem item, ChangeAvailability change) {
        return change.left() == null
                ? texts.text("menu.changed." + change.status(), name(item))
                : texts.text("menu.counted", name(item), change.left());
    }

    /// When a sold-out item comes back by itself, in words; `""` where it does not.
    public String until(MenuItem item) {
        Instant until = item.availability().until();
        Floor known = floor;
        return until == null || known == null
                ? ""
                : texts.text("item.until", TIME.format(until.atZone(known.shop().zone())));
    }

    /// Whether a sold-out item comes back with the next business day.
    boolean isOutForToday(MenuItem item) {
        Floor known = floor;
        Instant now = clock.instant().plus(serverAhead);
        return known != null
                && Objects.equals(
                        item.availability().until(), SoldOut.TODAY.end(now, known.shop()));
    }

    /// The name of the item's category.
    String category(MenuItem item) {
        return known().categories().stream()
                .filter(category -> category.id().equals(item.categoryId()))
                .map(category -> texts.name(category.name(), category.names()))
                .findFirst()
                .orElse("");
    }

    String price(MenuItem item) {
        return floor == null ? "" : texts.amount(item.price(), floor.shop().currency());
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
        showMenu(known.menu());
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        switch (event) {
            case FloorEvent.OnMenu ignored -> showMenu(known.menu());
            case FloorEvent.OnOrder order -> {
                if (!order.items().isEmpty()) {
                    showMenu(known.menu());
                }
            }
            case FloorEvent.OnVisits ignored -> {}
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    private void showMenu(Menu menu) {
        names = names.over(menu.items());
        refresh();
    }

    /// Shows the items again, in the language that is chosen now.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        List<MenuItem> all = known.menu().items();
        items.set(
                names.find(search.get()).stream()
                        .filter(item -> !(onlyOff.get() && item.available()))
                        .toList());
        offText.set(texts.text("menu.off", all.stream().filter(item -> !item.available()).count()));
        emptyText.set(items.get().isEmpty() ? emptyText(all.isEmpty()) : "");
        List<String> unrouted =
                known.menu().unroutedItems().stream()
                        .map(id -> name(known.menu().item(id)))
                        .toList();
        warning.set(
                unrouted.isEmpty() ? "" : texts.text("menu.unrouted", String.join(", ", unrouted)));
    }

    private String emptyText(boolean noMenu) {
        if (noMenu) {
            return texts.text("order.noMenu");
        }
        return search.get().isBlank()
                ? texts.text("menu.nothingOff")
                : texts.text("order.notFound", search.get());
    }
}
