package docket.wire.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.wire.HealthDetails.Second;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `GET /api/backups` answers.
///
/// @param backups that there are, the newest first
/// @param makingSince since when one is being made; null: none is
/// @param failure why the last try came to none; null where it came to one
/// @param second the second folder; null where none is wanted
/// @param restore which of them takes the place of the store when the server starts next; null:
///     none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackupPage(
        List<KeptBackup> backups,
        @Nullable Instant makingSince,
        @Nullable Failure failure,
        @Nullable Second second,
        @Nullable RestoreWish restore) {
    public BackupPage {
        backups = List.copyOf(backups);
    }

    /// A try that came to no good backup.
    public record Failure(Reason reason, Instant at) {}

    /// Why one came to none.
    public enum Reason {
        /// The disk has no room for it.
        NO_ROOM,
        /// What was made did not pass its check.
        NOT_GOOD,
        /// The disk failed otherwise.
        DISK
    }
}
