package docket.client;

import docket.model.Reason;
import docket.model.Refusal;
import docket.wire.HealthDetails;
import docket.wire.backup.BackupPage;
import docket.wire.backup.KeptBackup;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The backups of a [FakeRestaurant]. One is made at once, unless it is [#hold]. Thread-safe.
public final class FakeBackups {
    private static final long BYTES = 1_048_576;

    private final Clock clock;
    private final List<KeptBackup> kept = new ArrayList<>();
    private HealthDetails.@Nullable Second second;
    private BackupPage.@Nullable Failure failure;
    private @Nullable RestoreWish wish;
    private @Nullable Instant makingSince;
    private boolean isHeld;

    FakeBackups(Clock clock) {
        this.clock = clock;
    }

    /// The calls of a client.
    ///
    /// @param decided run before each decision; throws where it may not be
    BackupCalls by(Runnable decided) {
        return new Calls(decided);
    }

    /// Has each backup go on until [#finish] or [#fail].
    public synchronized void hold() {
        isHeld = true;
    }

    /// Puts one there.
    public synchronized KeptBackup add(KeptBackup.Kind kind, Instant at) {
        var one = new KeptBackup("docket-%s-%s.zip".formatted(at, kind), kind, at, BYTES);
        kept.addFirst(one);
        return one;
    }

    /// Ends what is being made well.
    public synchronized void finish() {
        if (makingSince != null) {
            makingSince = null;
            failure = null;
            add(KeptBackup.Kind.DEMAND, clock.instant());
        }
    }

    /// Ends what is being made, or would be, in failure.
    public synchronized void fail(BackupPage.Reason reason) {
        makingSince = null;
        failure = new BackupPage.Failure(reason, clock.instant());
    }

    /// Gives up what is being made, as a server does that stops.
    public synchronized void giveUp() {
        makingSince = null;
    }

    /// Throws all of them away.
    public synchronized void clear() {
        kept.clear();
    }

    /// Has a second folder.
    public synchronized void mirror(HealthDetails.Second folder) {
        second = folder;
    }

    private synchronized BackupPage page() {
        return new BackupPage(kept, makingSince, failure, second, wish);
    }

    private synchronized BackupPage begin() {
        if (makingSince == null) {
            makingSince = clock.instant();
        }
        BackupPage begun = page();
        if (!isHeld) {
            finish();
        }
        return begun;
    }

    private synchronized RestoreWish restore(RestoreBackup wanted) {
        KeptBackup chosen =
                kept.stream()
                        .filter(one -> one.name().equals(wanted.name()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.BACKUP_UNKNOWN, "There is no such backup."));
        var wished =
                new RestoreWish(
                        chosen.name(), chosen.at(), wanted.withoutJournal(), clock.instant());
        wish = wished;
        return wished;
    }

    private synchronized void forget() {
        wish = null;
    }

    /// What one client asks.
    private final class Calls implements BackupCalls {
        private final Runnable decided;

        Calls(Runnable decided) {
            this.decided = decided;
        }

        @Override
        public BackupPage page() {
            return FakeBackups.this.page();
        }

        @Override
        public BackupPage begin() {
            decided.run();
            return FakeBackups.this.begin();
        }

        @Override
        public RestoreWish restore(RestoreBackup wanted) {
            decided.run();
            return FakeBackups.this.restore(wanted);
        }

        @Override
        public void leaveTheStore() {
            decided.run();
            forget();
        }
    }
}
