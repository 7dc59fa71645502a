package docket.pos.counter.health;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.pos.counter.Moments;
import docket.pos.counter.backup.ServerBackups;
import docket.ui.Background;
import docket.ui.Notices;
import docket.ui.Texts;
import docket.wire.HealthDetails;
import docket.wire.Presence;
import docket.wire.backup.BackupPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// How everything is that this counter depends on, and a mark of it for the bar. The server is
/// asked now and then, more often while the page is shown, and at once when it tells of a change.
/// Confined to the screens' thread.
public final class HealthViewModel implements FloorFollower.Watcher {
    private static final Duration SHOWN = Duration.ofSeconds(10);
    private static final Duration HIDDEN = Duration.ofMinutes(1);

    /// A server that says nothing for so long is not reached: it says something each second.
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /// What is older than this says nothing about now.
    private static final Duration OLD = Duration.ofMinutes(2);

    private final Inquiry<HealthDetails> server;
    private final Inquiry<Optional<PrinterState>> printing;
    private final ServerBackups backups;
    private final RecoveryNotice recovery;
    private final Texts texts;
    private final Clock clock;
    private final BooleanSupplier signedIn;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<HealthRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private Mark mark = Mark.UNKNOWN;
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;
    private @Nullable Presence presence;
    private @Nullable HealthDetails details;
    private Optional<PrinterState> printer = Optional.empty();
    private boolean looked;
    private FeedState state = new FeedState.Connecting();
    private Duration serverAhead = Duration.ZERO;
    private Instant heard;
    private Instant asked = Instant.MIN;

    /// Where it is asked; may take seconds.
    ///
    /// @param server how the PC of the server is
    /// @param printer how the printer of this PC is; empty where it knows none
    /// @param backups asked while the page is shown
    public record Sources(
            Supplier<HealthDetails> server,
            Supplier<Optional<PrinterState>> printer,
            ServerBackups backups) {}

    /// @param signedIn whether somebody is signed in, in whose name the server is asked
    public HealthViewModel(
            Background background,
            Sources sources,
            Texts texts,
            Clock clock,
            Notices notices,
            BooleanSupplier signedIn) {
        this.texts = texts;
        this.clock = clock;
        this.signedIn = signedIn;
        server = new Inquiry<>(background, sources.server(), this::hear);
        printing = new Inquiry<>(background, sources.printer(), this::hear);
        backups = sources.backups();
        backups.pageProperty().addListener((property, before, now) -> hear(before, now));
        recovery = new RecoveryNotice(texts, notices);
        heard = clock.instant();
        refresh();
    }

    // Properties

    /// What the server says of its backups, and what it is told to do.
    ServerBackups backups() {
        return backups;
    }

    /// Whether the page is shown.
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<HealthRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How all of it is, for the bar: a sign, and how many troubles there are.
    public ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    public String getHead() {
        return head.get();
    }

    /// The class of the style that goes with that.
    public String style() {
        return mark.style();
    }

    /// As of when it is so.
    public ReadOnlyStringProperty sinceProperty() {
        return since.getReadOnlyProperty();
    }

    public String getSince() {
        return since.get();
    }

    // Commands

    /// Shows the page, where somebody is signed in.
    public void open() {
        if (signedIn.getAsBoolean()) {
            showing.set(true);
            look();
        }
    }

    public void close() {
        showing.set(false);
    }

    /// Asks at once.
    void look() {
        asked = Instant.MIN;
        tick();
    }

    /// Somebody has seen what had to be done at the start of the server.
    public void seen() {
        recovery.seen();
        refresh();
    }

    /// Asks anew once another person is here; the page is put away.
    public void meet() {
        close();
        look();
    }

    /// Asks again once it is time, and brings everything up to this second.
    public void tick() {
        Duration pause = showing.get() ? SHOWN : HIDDEN;
        Instant now = clock.instant();
        if (signedIn.getAsBoolean()
                && (asked.equals(Instant.MIN) || !now.isBefore(asked.plus(pause)))) {
            asked = now;
            printing.ask();
            if (isReached()) {
                server.ask();
                if (showing.get()) {
                    backups.ask();
                }
            }
        }
        refresh();
    }

    private void hear(HealthDetails now) {
        details = now;
        recovery.hear(now.recovered(), moments());
        refresh();
    }

    /// A backup more, or one that failed, is in what the server says of its PC too.
    private void hear(@Nullable BackupPage before, @Nullable BackupPage now) {
        boolean isNews =
                before != null
                        && now != null
                        && (!before.backups().equals(now.backups())
                                || !Objects.equals(before.failure(), now.failure()));
        if (isNews && showing.get() && isReached()) {
            server.ask();
        }
        refresh();
    }

    private void hear(Optional<PrinterState> now) {
        printer = now;
        looked = true;
        refresh();
    }

    // Showing

    private boolean isReached() {
        return state instanceof FeedState.Live
                && Duration.between(heard, clock.instant()).compareTo(SILENCE) < 0;
    }

    private Moments moments() {
        Floor known = floor;
        return new Moments(
                texts,
                known == null ? ZoneId.systemDefault() : known.shop().zone(),
                clock.instant().plus(serverAhead));
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        Moments times = moments();
        boolean reached = isReached();
        boolean fresh = reached && isFresh(times.now());
        var all =
                new ArrayList<>(
                        new HealthRows(texts, times, reached, fresh)
                                .of(floor, presence, details, printers(), backups.wish()));
        recovery.row(times).ifPresent(all::add);
        if (!all.equals(rows.get())) {
            rows.set(List.copyOf(all));
        }
        long troubles = all.stream().filter(row -> row.mark() == Mark.BAD).count();
        mark = troubles > 0 ? Mark.BAD : (fresh ? Mark.GOOD : Mark.UNKNOWN);
        head.set(troubles > 0 ? mark.sign() + " " + troubles : mark.sign());
        since.set(since(times, reached, fresh));
    }

    private HealthRow printers() {
        var row = new PrintersRow(texts);
        return looked ? row.of(printer) : row.unknown();
    }

    private boolean isFresh(Instant now) {
        HealthDetails known = details;
        return known != null && Duration.between(known.time(), now).compareTo(OLD) < 0;
    }

    private String since(Moments times, boolean reached, boolean fresh) {
        HealthDetails known = details;
        if (known == null) {
            return reached ? texts.text("health.unknown") : texts.text("health.away");
        }
        String when = times.toTheSecond(known.time());
        if (fresh) {
            return texts.text("health.asOf", when);
        }
        return reached ? texts.text("health.old", when) : texts.text("health.awaySince", when);
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        floor = known;
    }

    /// Whatever the server's PC says of itself may be a sign of more.
    @Override
    public void onPresence(Presence now) {
        boolean isNews = presence == null || !presence.pc().equals(now.pc());
        presence = now;
        if (isNews) {
            look();
        }
    }

    @Override
    public void onState(FeedState now) {
        boolean isBack = now instanceof FeedState.Live && !(state instanceof FeedState.Live);
        state = now;
        if (isBack) {
            presence = null;
            heard = clock.instant();
            look();
        } else {
            refresh();
        }
    }

    @Override
    public void onContact(Duration ahead) {
        heard = clock.instant();
        serverAhead = ahead;
    }
}
