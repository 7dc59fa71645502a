package docket.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What `GET /api/health/details` answers: how the server's PC is, in facts. Sentences are made of
/// them where they are read.
///
/// @param time the server's clock, as of when all of it is
/// @param storeBytes how large the store is; null where that cannot be read
/// @param freeBytes room that is left on its disk; null where the disk does not say
/// @param diskBytes how large that disk is; null where it does not say
/// @param condition what is wrong with the PC; null: nothing
/// @param recovered what had to be done at the start so that the store could be used; null: nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthDetails(
        Instant time,
        @Nullable Long storeBytes,
        @Nullable Long freeBytes,
        @Nullable Long diskBytes,
        @Nullable Condition condition,
        Backups backups,
        @Nullable Recovered recovered) {
    /// How the server's PC is.
    public Condition pc() {
        return condition == null ? Condition.GOOD : condition;
    }

    /// How it stands with the backups.
    ///
    /// @param last when the newest good one was made; null where there is none
    /// @param kept how many there are
    /// @param failedAt when the last try came to none; null where it came to one
    /// @param makingSince since when one is being made, or the store looked after; null: it is not
    /// @param second the second folder; null where none is wanted
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Backups(
            @Nullable Instant last,
            int kept,
            @Nullable Instant failedAt,
            @Nullable Instant makingSince,
            @Nullable Second second) {}

    /// A second folder for the backups.
    ///
    /// @param reached when it had all of them; null: never since the start
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Second(String folder, State state, @Nullable Instant reached) {
        /// How far it has come.
        public enum State {
            /// Nobody knows yet.
            AWAITED,
            /// It had all backups.
            REACHED,
            /// It is not there.
            ABSENT,
            /// It is there, and does not take them.
            REFUSING
        }
    }

    /// What was done at the start of the server.
    ///
    /// @param aside where the broken store, the broken journal, or the backup that could not be
    ///     used lies now
    /// @param backupOf when the backup was made that took the store's place; null where none did
    /// @param returned how much the journal brought back
    /// @param until when the last of that had been entered
    /// @param missing how much is known to be gone
    /// @param inDoubt whether nobody knows if there was more
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recovered(
            Kind kind,
            @Nullable String aside,
            @Nullable Instant backupOf,
            int returned,
            @Nullable Instant until,
            long missing,
            boolean inDoubt) {
        /// Why something had to be done.
        public enum Kind {
            /// The store was not whole.
            BROKEN,
            /// Somebody restored a backup.
            WANTED,
            /// The journal was damaged, or of another store.
            JOURNAL,
            /// The backup that somebody wanted is not good, and the store was left as it is.
            UNUSABLE
        }
    }
}
