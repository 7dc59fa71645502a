package docket.pos.counter.report;

import docket.client.FloorFollower;
import docket.client.ReportCalls;
import docket.model.InvalidValue;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.report.KitchenTimes;
import docket.model.report.TimesSearch;
import docket.pos.counter.TableFile;
import docket.pos.counter.Today;
import docket.ui.Background;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Period;
import docket.ui.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// How long the kitchen took: asked for over days and for a station, shown and saved. What one
/// person was shown is forgotten when another comes. Confined to the screens' thread.
public final class TimesViewModel implements FloorFollower.Watcher {
    private final Background background;
    private final ReportCalls server;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<TimesRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<TimesChart> chart =
            new ReadOnlyObjectWrapper<>(TimesChart.EMPTY);
    private final ReadOnlyObjectWrapper<List<Choice>> stations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private @Nullable StationId station;
    private @Nullable KitchenTimes times;
    private @Nullable Floor floor;
    private Supplier<String> nothing = () -> "";
    private int asked;
    private boolean shown;

    /// A station that can be looked at alone.
    ///
    /// @param id null: all of them
    public record Choice(@Nullable StationId id, String name, boolean isChosen) {}

    public TimesViewModel(
            Background background, ReportCalls server, Texts texts, Clock clock, Notices notices) {
        this.background = background;
        this.server = server;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
    }

    // Properties

    /// The first business day, such as `2026-11-21`; `""`: four weeks before the last.
    public StringProperty fromProperty() {
        return from;
    }

    /// The last business day; `""`: today.
    public StringProperty toProperty() {
        return to;
    }

    /// The items, the slowest first.
    public ReadOnlyObjectProperty<List<TimesRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TimesChart> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Choice>> stationsProperty() {
        return stations.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public String getSummary() {
        return summary.get();
    }

    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    /// The name of a file to save to.
    public String fileName() {
        return "docket-kitchen-times-%s.csv".formatted(Today.of(floor, clock));
    }

    /// What the columns of the table are called.
    public List<String> titles() {
        return words().titles();
    }

    private TimesWords words() {
        return new TimesWords(texts, floor);
    }

    // Commands

    /// Says whether the figures are before somebody's eyes.
    public void show(boolean visible) {
        shown = visible;
        if (visible) {
            if (from.get().isEmpty()) {
                choose(Period.MONTH);
            } else {
                look();
            }
        }
    }

    /// Somebody else is at the counter, who may not be allowed to see what is shown.
    public void forget() {
        times = null;
        asked++;
        say();
        if (shown) {
            look();
        }
    }

    /// Looks through these days; of all, those that can be looked through at once.
    public void choose(Period period) {
        LocalDate now = Today.of(floor, clock);
        LocalDate earliest = now.minusDays(TimesSearch.DAYS - 1);
        from.set(String.valueOf(Objects.requireNonNullElse(period.from(now), earliest)));
        to.set(String.valueOf(Objects.requireNonNullElse(period.to(now), now)));
        look();
    }

    /// Looks at one station, or at all.
    public void choose(Choice wanted) {
        station = wanted.id();
        look();
    }

    /// Looks at the next station.
    public void nextStation() {
        List<Choice> all = stations.get();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isChosen()) {
                choose(all.get((i + 1) % all.size()));
                return;
            }
        }
    }

    /// Looks for what is filled in.
    public void look() {
        asked++;
        Optional<TimesSearch> wanted = wanted();
        if (wanted.isEmpty()) {
            times = null;
            nothing = () -> texts.text("times.noDay", TimesSearch.DAYS);
            say();
            return;
        }
        int question = asked;
        background.run(
                () -> server.kitchenTimes(wanted.get()),
                outcome -> {
                    if (question == asked) {
                        take(outcome);
                    }
                });
    }

    private Optional<TimesSearch> wanted() {
        try {
            return Optional.of(new TimesSearch(day(from.get()), day(to.get()), station, null));
        } catch (DateTimeParseException | InvalidValue none) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String written) {
        return written.isBlank() ? null : LocalDate.parse(written.strip());
    }

    private void take(Outcome<KitchenTimes> outcome) {
        times = outcome instanceof Outcome.Done<KitchenTimes> done ? done.value() : null;
        nothing =
                outcome instanceof Outcome.Done<KitchenTimes>
                        ? () -> texts.text("times.nothing")
                        : () -> texts.why(outcome, "audit.noServer");
        say();
    }

    /// Writes the table to a file, as CSV.
    public void save(Path file) {
        TimesWords words = words();
        List<List<String>> cells = rows.get().stream().map(words::cells).toList();
        background.run(
                () -> TableFile.write(file, words.titles(), cells),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Path> done) {
                        notices.say(texts.text("audit.exported", done.value().toString()));
                    } else {
                        notices.insist(texts.text("audit.notWritten"));
                    }
                });
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        say();
    }

    private void say() {
        TimesWords words = words();
        Optional<KitchenTimes> known = Optional.ofNullable(times);
        rows.set(known.map(words::rows).orElse(List.of()));
        chart.set(known.map(words::chart).orElse(TimesChart.EMPTY));
        summary.set(known.map(words::summary).orElse(""));
        emptyText.set(nothing.get());
        stations.set(choices());
    }

    private List<Choice> choices() {
        Floor known = floor;
        var all = new ArrayList<Choice>();
        all.add(new Choice(null, texts.text("times.all"), station == null));
        if (known != null) {
            for (Station one : known.menu().stations()) {
                all.add(new Choice(one.id(), words().station(one.id()), one.id().equals(station)));
            }
        }
        return List.copyOf(all);
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        say();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        floor = known;
    }
}
