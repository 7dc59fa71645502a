package docket.pos.counter.backup;

import docket.wire.backup.KeptBackup;
import org.jspecify.annotations.Nullable;

/// What is asked before a backup takes the place of the store.
///
/// @param backup that was chosen; null where it is not about one
record Restoring(@Nullable KeptBackup backup, Step step) {
    /// How far it has come.
    enum Step {
        /// Whether what was entered since is to come back too.
        WAY,
        /// Whether the backup and what was entered since are really to come back.
        BRING_BACK,
        /// Whether what was entered since is really to be laid aside.
        GO_BACK,
        /// Whether Docket is really to be closed.
        CLOSE
    }
}
