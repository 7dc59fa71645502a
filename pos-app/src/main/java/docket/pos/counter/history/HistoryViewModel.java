package docket.pos.counter.history;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.Limits;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderSearch;
import docket.model.order.OrderTarget;
import docket.pos.counter.TellingDesk;
import docket.ui.Notices;
import docket.ui.Period;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The orders of today and of earlier days, the newest first, as they are typed for. One that
/// changes while it is shown is shown as it is now. Confined to the screens' thread.
public final class HistoryViewModel implements FloorFollower.Watcher {
    private final TellingDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final HistoryPages pages;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Period> period = new ReadOnlyObjectWrapper<>(Period.ALL);
    private final ReadOnlyObjectWrapper<List<HistoryRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable HistoryRow> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper stateText = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;
    private boolean shown;

    public HistoryViewModel(
            CommandDesk desk,
            Ids ids,
            Texts texts,
            Clock clock,
            Notices notices,
            HistoryPages pages) {
        this.desk = new TellingDesk(desk, texts, notices);
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
        this.pages = pages;
        pages.onChange(this::say);
        text.addListener((property, before, now) -> search());
    }

    // Properties

    /// What is typed: words of the order, or an amount.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<HistoryRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The order that is looked at; null where none is.
    public ReadOnlyObjectProperty<@Nullable HistoryRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// How far the search is, or why there is nothing.
    public ReadOnlyStringProperty stateTextProperty() {
        return stateText.getReadOnlyProperty();
    }

    public String getStateText() {
        return stateText.get();
    }

    /// What says the orders; empty before the server has answered once.
    Optional<HistoryWords> words() {
        Floor known = floor;
        return known == null
                ? Optional.empty()
                : Optional.of(new HistoryWords(texts, known.shop(), today(known)));
    }

    private LocalDate today(Floor known) {
        return known.shop().businessDay(clock.instant().plus(serverAhead));
    }

    // Commands

    /// Says whether the history is before somebody's eyes; it is read anew each time.
    public void show(boolean visible) {
        shown = visible;
        if (visible) {
            search();
        } else {
            pages.stop();
        }
    }

    public void choose(Period chosen) {
        period.set(chosen);
        search();
    }

    /// Looks for what is typed.
    public void search() {
        Floor known = floor;
        if (!shown || known == null) {
            return;
        }
        LocalDate today = today(known);
        String words = text.get().strip().replaceAll("\\p{Cntrl}", " ");
        pages.start(
                new OrderSearch(
                        words.substring(0, Math.min(Limits.NAME, words.length())),
                        null,
                        period.get().from(today),
                        period.get().to(today)));
    }

    /// Reads on from the last row; called when it comes into view.
    public void readOn() {
        pages.readOn();
    }

    public void select(@Nullable HistoryRow row) {
        selected.set(row);
    }

    /// Moves the selection through the rows.
    public void selectBy(int steps) {
        List<HistoryRow> all = rows.get();
        if (!all.isEmpty()) {
            int place = indexOf(all, selected.get());
            select(all.get(Math.clamp((long) place + steps, 0, all.size() - 1)));
        }
    }

    private static int indexOf(List<HistoryRow> all, @Nullable HistoryRow row) {
        return row == null ? -1 : all.stream().map(r -> r.order().id()).toList().indexOf(id(row));
    }

    private static OrderId id(HistoryRow row) {
        return row.order().id();
    }

    /// Opens a closed order again, for instance to take a payment back.
    public void reopen(Order order, String reason) {
        desk.send(
                new Command.ChangeOrder(
                        ids.command(),
                        order.id(),
                        new ChangeOrderStatus(OrderTarget.OPEN, order.version(), reason)),
                done -> notices.say(texts.text("history.reopened", order.number())));
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        search();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        floor = known;
        if (shown && event instanceof FloorEvent.OnOrder change) {
            pages.put(change.order());
        }
        if (shown && event instanceof FloorEvent.OnVisits change) {
            change.orders().forEach(pages::put);
        }
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        say();
    }

    private void say() {
        Optional<HistoryWords> words = words();
        if (words.isEmpty()) {
            return;
        }
        HistoryRow before = selected.get();
        rows.set(pages.orders().stream().map(words.get()::row).toList());
        int place = indexOf(rows.get(), before);
        selected.set(place < 0 ? null : rows.get().get(place));
        stateText.set(state());
    }

    private String state() {
        if (!pages.fault().isEmpty()) {
            return pages.fault();
        }
        if (pages.isReading()) {
            return texts.text("history.looking");
        }
        return rows.get().isEmpty() ? texts.text("history.none") : "";
    }
}
