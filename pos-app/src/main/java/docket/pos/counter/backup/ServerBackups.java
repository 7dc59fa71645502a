package docket.pos.counter.backup;

import docket.client.DocketClient;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.pos.counter.Moments;
import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.backup.BackupPage;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the server says of its backups, and what it is told to do with them: the same for the
/// section of the settings and for the page of how everything is. It asks again while somebody
/// looks, and until it is known what came of a backup that was asked for here. Confined to the
/// screens' thread.
public final class ServerBackups implements FloorFollower.Watcher {
    private static final Duration LOOKED_AT = Duration.ofSeconds(5);
    private static final Duration MAKING = Duration.ofSeconds(1);

    private final Permitted server;
    private final Texts texts;
    private final Notices notices;
    private final Clock clock;
    private final BooleanSupplier signedIn;
    private final ReadOnlyObjectWrapper<@Nullable BackupPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome<?>> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private @Nullable Floor floor;
    private @Nullable Begun begun;
    private Instant asked = Instant.MIN;
    private Instant heard = Instant.MIN;
    private boolean underway;
    private boolean beginning;
    private boolean looked;

    /// How much was decided here: an answer to a question from before that is of no use.
    private int decisions;

    /// @param clock the server's time
    /// @param signedIn whether somebody is signed in, in whose name the server is asked
    public ServerBackups(
            Permitted server, Texts texts, Notices notices, Clock clock, BooleanSupplier signedIn) {
        this.server = server;
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    // Properties

    /// What the server said last; null until it did.
    public ReadOnlyObjectProperty<@Nullable BackupPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Why the last question had no answer; null where it had one.
    ReadOnlyObjectProperty<@Nullable Outcome<?>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether one is being made, as far as the server can be asked.
    public ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /// When the server answered last; [Instant#MIN] before it did.
    Instant heard() {
        return heard;
    }

    /// Which one takes the place of the store at the next start, as a sentence.
    public Optional<String> wish() {
        BackupPage now = page.get();
        return now == null
                ? Optional.empty()
                : Optional.ofNullable(now.restore()).map(words()::wish);
    }

    BackupTexts words() {
        Floor known = floor;
        return new BackupTexts(
                texts,
                new Moments(
                        texts,
                        known == null ? ZoneId.systemDefault() : known.shop().zone(),
                        clock.instant()));
    }

    // Commands

    /// Says whether the section is before somebody's eyes.
    void show(boolean visible) {
        looked = visible;
        if (visible) {
            ask();
        }
    }

    /// Asks at once, unless an answer is awaited.
    public void ask() {
        if (!underway) {
            underway = true;
            asked = clock.instant();
            int before = decisions;
            server.run(
                    client -> client.backups().page(),
                    outcome -> {
                        underway = false;
                        if (before == decisions) {
                            hear(outcome);
                        } else {
                            asked = Instant.MIN;
                        }
                    });
        }
    }

    private void hear(Outcome<BackupPage> outcome) {
        if (outcome instanceof Outcome.Done<BackupPage> done) {
            heard = clock.instant();
            fault.set(null);
            page.set(done.value());
            settle(done.value());
        } else {
            fault.set(outcome);
        }
        refresh();
    }

    /// Asks again once it is time.
    public void tick() {
        boolean isAwaited = fault.get() == null && (begun != null || making.get());
        Duration pause = isAwaited ? MAKING : LOOKED_AT;
        boolean isDue =
                asked.equals(Instant.MIN)
                        || Duration.between(asked, clock.instant()).abs().compareTo(pause) >= 0;
        if (isDue && signedIn.getAsBoolean() && (looked || begun != null)) {
            ask();
        }
    }

    /// Has one made at once, unless one is being made.
    public void make() {
        if (making.get()) {
            return;
        }
        beginning = true;
        refresh();
        decide(
                client -> client.backups().begin(),
                outcome -> {
                    beginning = false;
                    if (outcome instanceof Outcome.Done<BackupPage> done) {
                        BackupPage now = done.value();
                        begun =
                                new Begun(
                                        Objects.requireNonNullElse(page.get(), now),
                                        now.makingSince());
                        page.set(now);
                        fault.set(null);
                        heard = clock.instant();
                        asked = heard;
                    } else {
                        notices.insist(texts.why(outcome, "backups.noServer"));
                    }
                    refresh();
                });
    }

    /// Has a backup take the place of the store at the next start.
    void restore(RestoreBackup wanted, Consumer<Outcome<RestoreWish>> then) {
        decide(
                client -> client.backups().restore(wanted),
                outcome -> {
                    if (outcome instanceof Outcome.Done<RestoreWish> done) {
                        know(done.value());
                    }
                    then.accept(outcome);
                });
    }

    /// Leaves the store as it is after all.
    void leaveTheStore(Consumer<Outcome<Boolean>> then) {
        decide(
                client -> {
                    client.backups().leaveTheStore();
                    return true;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Done<Boolean>) {
                        know(null);
                    }
                    then.accept(outcome);
                });
    }

    /// What was decided is shown also where the next question has no answer.
    private void know(@Nullable RestoreWish wish) {
        BackupPage now = page.get();
        if (now != null) {
            page.set(
                    new BackupPage(
                            now.backups(), now.makingSince(), now.failure(), now.second(), wish));
        }
    }

    private <T> void decide(Function<DocketClient, T> call, Consumer<Outcome<T>> then) {
        decisions++;
        server.run(
                call,
                outcome -> {
                    decisions++;
                    then.accept(outcome);
                });
    }

    /// Tells what came of the one that was asked for here.
    private void settle(BackupPage now) {
        Begun wanted = begun;
        if (wanted == null || now.makingSince() != null) {
            return;
        }
        begun = null;
        wanted.tell(now, words(), notices);
    }

    private void refresh() {
        BackupPage now = page.get();
        making.set(beginning || (fault.get() == null && now != null && now.makingSince() != null));
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
}
