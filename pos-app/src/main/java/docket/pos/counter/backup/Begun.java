package docket.pos.counter.backup;

import docket.ui.Notices;
import docket.wire.backup.BackupPage;
import docket.wire.backup.KeptBackup;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A backup that was asked for here, whose end somebody waits for.
///
/// @param before what there was before it
/// @param since when it was begun; null where it was done by the time that the server answered
record Begun(BackupPage before, @Nullable Instant since) {
    /// Tells what came of it: good, failed, or given up by a server that stopped.
    ///
    /// @param now what there is since no backup is being made any more
    void tell(BackupPage now, BackupTexts words, Notices notices) {
        BackupPage.Failure failure = now.failure();
        if (failure != null && !failure.equals(before.failure())) {
            notices.insist(words.failure(failure));
            return;
        }
        now.backups().stream()
                .filter(this::isItself)
                .findFirst()
                .ifPresentOrElse(
                        made -> notices.say(words.made(made)), () -> notices.insist(words.lost()));
    }

    private boolean isItself(KeptBackup one) {
        return one.kind() == KeptBackup.Kind.DEMAND
                && (!before.backups().contains(one)
                        || (since != null
                                && !one.at().isBefore(since.truncatedTo(ChronoUnit.MILLIS))));
    }
}
