package docket.client;

import docket.wire.Paths;
import docket.wire.backup.BackupPage;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;

/// The calls about backups over the network. Thread-safe.
final class HttpBackupCalls implements BackupCalls {
    private final HttpCalls calls;

    HttpBackupCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public BackupPage page() {
        return calls.get(Paths.BACKUPS, BackupPage.class);
    }

    @Override
    public BackupPage begin() {
        return calls.post(Paths.BACKUPS, BackupPage.class);
    }

    @Override
    public RestoreWish restore(RestoreBackup wanted) {
        return calls.put(Paths.BACKUP_RESTORE, null, wanted, RestoreWish.class);
    }

    @Override
    public void leaveTheStore() {
        calls.delete(Paths.BACKUP_RESTORE);
    }
}
