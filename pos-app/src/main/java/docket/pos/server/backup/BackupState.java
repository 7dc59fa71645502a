package docket.pos.server.backup;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with the backups.
///
/// @param last when the newest good one was made; null where there is none
/// @param failure why the last try came to none; null where it came to one
/// @param elsewhere the second folder; null where none is wanted
/// @param reached when the second folder had all of them; null: never since the start
/// @param unreached why the second folder does not have them; null where it does
public record BackupState(
        @Nullable Instant last,
        @Nullable String failure,
        @Nullable Path elsewhere,
        @Nullable Instant reached,
        @Nullable String unreached) {
    BackupState made(Instant at) {
        return new BackupState(at, null, elsewhere, reached, unreached);
    }

    BackupState failed(String why) {
        return new BackupState(last, why, elsewhere, reached, unreached);
    }

    BackupState mirrored(Instant at) {
        return new BackupState(last, failure, elsewhere, at, null);
    }

    BackupState cutOff(String why) {
        return new BackupState(last, failure, elsewhere, reached, why);
    }
}
