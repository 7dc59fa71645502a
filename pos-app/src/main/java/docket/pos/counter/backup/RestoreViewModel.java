package docket.pos.counter.backup;

import docket.pos.counter.backup.Restoring.Step;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.backup.RestoreBackup;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A backup that takes the place of the store when Docket is started next: asked twice before it is
/// wished for, and taken back by one tap until then. Confined to the screens' thread.
public final class RestoreViewModel {
    private final ServerBackups server;
    private final Texts texts;
    private final Notices notices;
    private final boolean isHost;
    private final ReadOnlyObjectWrapper<@Nullable Restoring> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper wish = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean underway;

    /// @param isHost whether this counter's PC is the server's, so that closing it closes the
    ///     server
    public RestoreViewModel(ServerBackups server, Texts texts, Notices notices, boolean isHost) {
        this.server = server;
        this.texts = texts;
        this.notices = notices;
        this.isHost = isHost;
    }

    // Properties

    /// What will be done at the next start; `""` where the store stays as it is.
    public ReadOnlyStringProperty wishProperty() {
        return wish.getReadOnlyProperty();
    }

    public String getWish() {
        return wish.get();
    }

    /// Why what was asked for was not done; `""` where nothing is wrong.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public String getMessage() {
        return message.get();
    }

    /// What is asked; null for nothing.
    ReadOnlyObjectProperty<@Nullable Restoring> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// A question as a sentence.
    String question(Restoring now) {
        return server.words().question(now);
    }

    /// Whether Docket is closed here for the next start.
    boolean isHost() {
        return isHost;
    }

    // Commands

    /// Asks how this one is to take the place of the store.
    void ask(BackupRow row) {
        ask(new Restoring(row.backup(), Step.WAY));
    }

    /// Asks whether it is really wanted: the backup, and what was entered since.
    void bringBack() {
        choose(Step.BRING_BACK);
    }

    /// Asks whether it is really wanted: the backup, and nothing that was entered since.
    void goBack() {
        choose(Step.GO_BACK);
    }

    private void choose(Step way) {
        Restoring now = asked.get();
        if (now != null && now.step() == Step.WAY) {
            ask(new Restoring(now.backup(), way));
        }
    }

    /// Asks whether Docket is really to be closed, so that what is wished is done.
    void askToClose() {
        if (isHost && !getWish().isEmpty()) {
            ask(new Restoring(null, Step.CLOSE));
        }
    }

    private void ask(Restoring question) {
        message.set("");
        asked.set(question);
    }

    /// Leaves everything as it is.
    void dismiss() {
        message.set("");
        asked.set(null);
    }

    /// Wishes for what was asked twice.
    void restore() {
        Restoring now = asked.get();
        if (now == null || now.backup() == null || now.step() == Step.WAY || underway) {
            return;
        }
        underway = true;
        server.restore(
                new RestoreBackup(now.backup().name(), now.step() == Step.GO_BACK),
                outcome -> {
                    underway = false;
                    if (outcome instanceof Outcome.Done<?>) {
                        dismiss();
                    }
                    answered(outcome);
                });
    }

    /// Leaves the store as it is after all.
    void takeBack() {
        if (getWish().isEmpty() || underway) {
            return;
        }
        underway = true;
        server.leaveTheStore(
                outcome -> {
                    underway = false;
                    if (outcome instanceof Outcome.Done<?>) {
                        notices.say(texts.text("backups.takenBack"));
                    }
                    answered(outcome);
                });
    }

    private void answered(Outcome<?> outcome) {
        message.set(texts.why(outcome, "settings.noServer"));
        server.ask();
    }

    /// Says what is wished again, in the language that is chosen now.
    void refresh() {
        wish.set(server.wish().orElse(""));
    }
}
