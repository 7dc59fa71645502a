package docket.pos.server.backup;

import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Everything about backups of the running store.
public final class BackupFeature {
    private final BackupService service;

    /// @param elsewhere a second folder; null for none
    public BackupFeature(
            DataFolder folder, Database database, @Nullable Path elsewhere, Clock clock) {
        service =
                new BackupService(
                        database, elsewhere == null ? null : folder.shelf(elsewhere), clock);
    }

    public BackupService service() {
        return service;
    }
}
