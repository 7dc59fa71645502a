package docket.pos.server.backup;

import docket.wire.HealthDetails.Second;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with the backups.
///
/// @param last when the newest good one was made; null where there is none
/// @param failure why the last try came to none; null where it came to one
/// @param failedAt when that was
/// @param elsewhere the second folder; null where none is wanted
/// @param reached when the second folder had all of them; null: never since the start
/// @param unreached why the second folder does not have them; null where it does
/// @param second how the second folder is, as far as it was tried
public record BackupState(
        @Nullable Instant last,
        @Nullable String failure,
        @Nullable Instant failedAt,
        @Nullable Path elsewhere,
        @Nullable Instant reached,
        @Nullable String unreached,
        Second.State second) {
    /// Before anything was tried.
    static BackupState before(@Nullable Path elsewhere) {
        return new BackupState(null, null, null, elsewhere, null, null, Second.State.AWAITED);
    }

    BackupState made(Instant at) {
        return new BackupState(at, null, null, elsewhere, reached, unreached, second);
    }

    BackupState failed(String why, Instant at) {
        return new BackupState(last, why, at, elsewhere, reached, unreached, second);
    }

    BackupState mirrored(Instant at) {
        return new BackupState(last, failure, failedAt, elsewhere, at, null, Second.State.REACHED);
    }

    BackupState cutOff(String why, Second.State how) {
        return new BackupState(last, failure, failedAt, elsewhere, reached, why, how);
    }
}
