package docket.pos.counter.backup;

import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.HealthDetails.Second;
import docket.wire.backup.BackupPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The backups that there are, and how it stands with them, in sentences. Confined to the screens'
/// thread.
public final class BackupsViewModel {
    private final ServerBackups server;
    private final RestoreViewModel restore;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<BackupRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper making = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper second = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper secondTroubled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper away = new ReadOnlyStringWrapper("");

    public BackupsViewModel(ServerBackups server, RestoreViewModel restore, Texts texts) {
        this.server = server;
        this.restore = restore;
        this.texts = texts;
        server.pageProperty().subscribe(now -> refresh());
        server.faultProperty().subscribe(now -> refresh());
        server.makingProperty().subscribe(now -> refresh());
    }

    // Properties

    /// What the server said, and what it is told to do.
    public ServerBackups server() {
        return server;
    }

    /// One that takes the place of the store.
    public RestoreViewModel restore() {
        return restore;
    }

    /// The backups, the newest first.
    ReadOnlyObjectProperty<List<BackupRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// When the last good one was made.
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    public String getLast() {
        return last.get();
    }

    /// Since when one is being made; `""` while none is.
    public ReadOnlyStringProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    public String getMaking() {
        return making.get();
    }

    /// Why the last try came to none, and what to do; `""` where it came to one.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public String getFailure() {
        return failure.get();
    }

    /// How it stands with the second folder.
    public ReadOnlyStringProperty secondProperty() {
        return second.getReadOnlyProperty();
    }

    public String getSecond() {
        return second.get();
    }

    /// Whether something is to be done about the second folder.
    ReadOnlyBooleanProperty secondTroubledProperty() {
        return secondTroubled.getReadOnlyProperty();
    }

    /// That the server gives no answer, and of when the rest is; `""` while it answers.
    public ReadOnlyStringProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    public String getAway() {
        return away.get();
    }

    // Commands

    /// Says whether this is before somebody's eyes.
    void show(boolean visible) {
        restore.dismiss();
        server.show(visible);
    }

    /// Brings what depends on the time up to this second.
    public void tick() {
        server.tick();
        refresh();
    }

    // Showing

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        restore.refresh();
        BackupTexts words = server.words();
        Outcome<?> fault = server.faultProperty().get();
        away.set(fault == null ? "" : away(fault, words));
        BackupPage now = server.pageProperty().get();
        if (now == null) {
            return;
        }
        rows.set(now.backups().stream().map(words::row).toList());
        last.set(words.last(now));
        Instant since = now.makingSince();
        making.set(server.makingProperty().get() && since != null ? words.making(since) : "");
        failure.set(Optional.ofNullable(now.failure()).map(words::failure).orElse(""));
        Second folder = now.second();
        second.set(words.second(folder));
        secondTroubled.set(BackupTexts.isTrouble(folder));
    }

    private String away(Outcome<?> fault, BackupTexts words) {
        if (!(fault instanceof Outcome.Unreachable<?>)) {
            return texts.why(fault, "backups.noServer");
        }
        Instant heard = server.heard();
        return heard.equals(Instant.MIN)
                ? texts.text("health.away")
                : texts.text("health.awaySince", words.times().toTheSecond(heard));
    }
}
