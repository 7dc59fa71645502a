package docket.pos.server.backup;

import docket.wire.HealthDetails.Second;
import docket.wire.backup.BackupPage.Failure;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with the backups.
///
/// @param last when the newest good one was made; null where there is none
/// @param failure why and when the last try came to none; null where it came to one
/// @param elsewhere the second folder; null where none is wanted
/// @param reached when the second folder had all of them; null: never since the start
/// @param unreached why the second folder does not have them; null where it does
/// @param how how the second folder is, as far as it was tried
public record BackupState(
        @Nullable Instant last,
        @Nullable Failure failure,
        @Nullable Path elsewhere,
        @Nullable Instant reached,
        @Nullable String unreached,
        Second.State how) {
    /// Before anything was tried.
    static BackupState before(@Nullable Instant last, @Nullable Path elsewhere) {
        return new BackupState(last, null, elsewhere, null, null, Second.State.AWAITED);
    }

    BackupState made(Instant at) {
        return new BackupState(at, null, elsewhere, reached, unreached, how);
    }

    BackupState failed(Failure why) {
        return new BackupState(last, why, elsewhere, reached, unreached, how);
    }

    BackupState mirrored(Instant at) {
        return new BackupState(last, failure, elsewhere, at, null, Second.State.REACHED);
    }

    BackupState cutOff(String why, Second.State state) {
        return new BackupState(last, failure, elsewhere, reached, why, state);
    }

    /// The second folder as clients are told of it; null where none is wanted.
    public @Nullable Second second() {
        return elsewhere == null ? null : new Second(elsewhere.toString(), how, reached);
    }
}
