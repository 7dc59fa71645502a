package docket.pos.counter.settings;

import docket.client.AuditCalls;
import docket.client.FloorFollower;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.model.event.Actor;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.pos.counter.Today;
import docket.ui.Background;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Period;
import docket.ui.Texts;
import docket.wire.AuditPage;
import docket.wire.AuditVerdict;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The audit log: searched, read page after page, checked, and exported. What one person was shown
/// is forgotten when another comes. Confined to the screens' thread.
public final class AuditViewModel implements FloorFollower.Watcher {
    private static final int PAGE = 100;

    private final Background background;
    private final AuditCalls server;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final Supplier<List<String>> roster;
    private final AuditExport export;
    private final AuditFilter filter = new AuditFilter();
    private final ReadOnlyObjectWrapper<List<AuditRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> people =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.NONE);
    private final List<AuditEntry> entries = new ArrayList<>();
    private AuditSearch search = AuditSearch.ALL;
    private @Nullable AuditVerdict looked;
    private @Nullable Floor floor;
    private int asked;
    private Supplier<String> nothing = () -> "";
    private boolean more;
    private boolean reading;
    private boolean shown;

    /// Whether the log is as it was written.
    ///
    /// @param isWhole null: not known
    public record Verdict(String words, @Nullable Boolean isWhole) {
        static final Verdict NONE = new Verdict("", null);
    }

    /// @param roster the names of those who work here
    public AuditViewModel(
            Background background,
            AuditCalls server,
            Texts texts,
            Clock clock,
            Notices notices,
            Supplier<List<String>> roster) {
        this.background = background;
        this.server = server;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
        this.roster = roster;
        export = new AuditExport(background, server);
    }

    // Properties

    /// What is looked for; [#search] looks.
    public AuditFilter filter() {
        return filter;
    }

    /// What was found so far, the newest first.
    public ReadOnlyObjectProperty<List<AuditRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Those who can be searched for by name.
    public ReadOnlyObjectProperty<List<String>> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// How many entries are exported so far; below 0 where none is.
    public ReadOnlyIntegerProperty exportedProperty() {
        return export.writtenProperty();
    }

    /// What an action is called.
    public String name(AuditAction what) {
        return words().action(what);
    }

    /// The name of a file to export to.
    ///
    /// @param ending what the form is called, `csv` or `json`
    public String fileName(String ending) {
        return "docket-audit-%s.%s".formatted(Today.of(floor, clock), ending);
    }

    private AuditWords words() {
        return new AuditWords(texts, floor);
    }

    // Commands

    /// Says whether the log is before somebody's eyes.
    public void show(boolean visible) {
        shown = visible;
        if (visible) {
            search();
            verify();
        }
    }

    /// Somebody else is at the counter, who may not be allowed to see what is shown.
    public void forget() {
        export.cancel();
        entries.clear();
        looked = null;
        asked++;
        say();
        if (shown) {
            show(true);
        }
    }

    /// Looks through these days.
    public void choose(Period period) {
        filter.choose(period, Today.of(floor, clock));
        search();
    }

    /// Looks for what is filled in.
    public void search() {
        Optional<AuditSearch> wanted = filter.wanted();
        if (wanted.isPresent()) {
            search = wanted.get();
            read(AuditCalls.NEWEST);
        } else {
            entries.clear();
            asked++;
            nothing = () -> texts.text("audit.noDay");
            say();
        }
    }

    /// Reads on from the last row that is there; called when it comes into view.
    public void readOn() {
        if (more && !reading && !entries.isEmpty()) {
            read(entries.getLast().n());
        }
    }

    private void read(long before) {
        reading = true;
        asked++;
        int question = asked;
        AuditSearch wanted = search;
        background.run(
                () -> server.list(wanted, before, PAGE),
                outcome -> {
                    if (question == asked) {
                        reading = false;
                        if (before == AuditCalls.NEWEST) {
                            entries.clear();
                        }
                        take(outcome);
                    }
                });
    }

    private void take(Outcome<AuditPage> outcome) {
        more = false;
        switch (outcome) {
            case Outcome.Done<AuditPage> done -> {
                entries.addAll(done.value().entries());
                more = done.value().more();
                nothing = () -> texts.text("audit.nothing");
            }
            case Outcome.Refused<AuditPage> no -> fail(() -> texts.refusal(no.refusal()));
            case Outcome.Unreachable<AuditPage> away -> fail(() -> texts.text("audit.noServer"));
            case Outcome.Broken<AuditPage> broken -> fail(() -> texts.text("failed"));
        }
        say();
    }

    /// Said in place of the rows, or where there are some already, beside them.
    private void fail(Supplier<String> sentence) {
        nothing = sentence;
        if (!entries.isEmpty()) {
            notices.say(sentence.get());
        }
    }

    /// Looks through the whole log, whether it is as it was written.
    public void verify() {
        background.run(
                server::verify,
                outcome -> {
                    looked =
                            outcome instanceof Outcome.Done<AuditVerdict> done
                                    ? done.value()
                                    : null;
                    verdict.set(verdict());
                });
    }

    private Verdict verdict() {
        AuditVerdict known = looked;
        if (known == null) {
            return Verdict.NONE;
        }
        return known.brokenAt() == null
                ? new Verdict(texts.text("audit.whole", known.entries()), true)
                : new Verdict(texts.text("audit.broken", known.brokenAt()), false);
    }

    /// Writes all that is looked for to a file: as JSON where its name ends so, else as CSV.
    public void export(Path file) {
        AuditWords words = words();
        filter.wanted()
                .ifPresentOrElse(
                        wanted ->
                                export.start(
                                        file, words.titles(), wanted, words::row, this::exported),
                        () -> notices.say(texts.text("audit.noDay")));
    }

    public void cancelExport() {
        export.cancel();
    }

    private void exported(Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Done<Path> done ->
                    notices.say(texts.text("audit.exported", done.value().toString()));
            case Outcome.Refused<Path> no -> notices.insist(texts.refusal(no.refusal()));
            case Outcome.Unreachable<Path> away -> notices.insist(texts.text("audit.noServer"));
            case Outcome.Broken<Path> broken -> notices.insist(texts.text("audit.notWritten"));
        }
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        say();
    }

    private void say() {
        AuditWords words = words();
        rows.set(entries.stream().map(words::row).toList());
        emptyText.set(nothing.get());
        verdict.set(verdict());
        var names = new TreeSet<String>();
        names.addAll(roster.get());
        entries.stream().map(AuditEntry::by).filter(Objects::nonNull).forEach(by -> add(by, names));
        people.set(List.copyOf(names));
    }

    private static void add(Actor by, Set<String> names) {
        Stream.of(by.person(), by.approver()).filter(Objects::nonNull).forEach(names::add);
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        if (shown) {
            say();
        }
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        floor = known;
    }
}
