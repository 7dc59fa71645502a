package docket.pos.server.backup;

import docket.pos.server.audit.AuditService;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Everything about backups of the running store.
public final class BackupFeature {
    private final BackupService service;
    private final RestoreService restores;

    /// @param elsewhere a second folder; null for none
    public BackupFeature(
            DataFolder folder,
            Database database,
            @Nullable Path elsewhere,
            AuditService audit,
            Clock clock) {
        service =
                new BackupService(
                        database, elsewhere == null ? null : folder.shelf(elsewhere), clock);
        restores = new RestoreService(database, audit, clock);
    }

    public BackupService service() {
        return service;
    }

    public void register(RoutesConfig routes) {
        new BackupRoutes(service, restores).register(routes);
    }
}
