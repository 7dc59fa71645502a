package docket.pos.server.backup;

import docket.pos.server.archive.Shelf;
import docket.wire.backup.BackupPage;
import docket.wire.backup.KeptBackup;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What clients are told of the backups. Thread-safe.
record BackupPages(BackupService backups, RestoreService restores) {
    /// All of it as it is now.
    BackupPage page() {
        // Asked first: what is over by then is in the list.
        @Nullable Instant since = backups.beingMadeSince();
        BackupState now = backups.state();
        return new BackupPage(
                backups.list().stream().map(BackupPages::told).toList(),
                since,
                now.failure(),
                now.second(),
                restores.wish().orElse(null));
    }

    private static KeptBackup told(Shelf.Kept one) {
        return new KeptBackup(
                one.file().getFileName().toString(),
                switch (one.kind()) {
                    case HOURLY -> KeptBackup.Kind.HOURLY;
                    case DAY -> KeptBackup.Kind.DAY;
                    case MIGRATION -> KeptBackup.Kind.MIGRATION;
                    case DEMAND -> KeptBackup.Kind.DEMAND;
                },
                one.at(),
                one.bytes());
    }
}
