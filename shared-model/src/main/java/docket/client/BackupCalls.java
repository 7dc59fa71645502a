package docket.client;

import docket.wire.backup.BackupPage;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;

/// What concerns the server's backups. Calls block, and throw as those of [DocketClient] do.
public interface BackupCalls {
    BackupPage page();

    /// Begins a backup, or joins in the one that is being made; [#page] says what came of it.
    BackupPage begin();

    /// Has a backup take the place of the store when the server starts next.
    RestoreWish restore(RestoreBackup wanted);

    /// Leaves the store as it is after all, where the server was not started again meanwhile.
    void leaveTheStore();
}
