package docket.pos.server.backup;

import docket.model.device.DeviceRole;
import docket.model.staff.Permission;
import docket.pos.server.Access;
import docket.pos.server.Edge;
import docket.wire.Paths;
import docket.wire.backup.RestoreBackup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// The routes of the backups.
final class BackupRoutes {
    private final BackupService backups;
    private final RestoreService restores;
    private final BackupPages pages;

    BackupRoutes(BackupService backups, RestoreService restores) {
        this.backups = backups;
        this.restores = restores;
        pages = new BackupPages(backups, restores);
    }

    void register(RoutesConfig routes) {
        routes.get(Paths.BACKUPS, this::page, Access.on(DeviceRole.COUNTER));
        routes.post(Paths.BACKUPS, this::begin, Access.may(Permission.CHANGE_SETTINGS));
        routes.put(Paths.BACKUP_RESTORE, this::restore, Access.may(Permission.CHANGE_SETTINGS));
        routes.delete(
                Paths.BACKUP_RESTORE, this::leaveTheStore, Access.may(Permission.CHANGE_SETTINGS));
    }

    private void page(Context request) {
        Edge.answer(request, HttpStatus.OK, pages.page());
    }

    private void begin(Context request) {
        backups.begin();
        Edge.answer(request, HttpStatus.ACCEPTED, pages.page());
    }

    private void restore(Context request) {
        Edge.answer(
                request,
                HttpStatus.OK,
                restores.restore(
                        Edge.caller(request).actor(), Edge.body(request, RestoreBackup.class)));
    }

    private void leaveTheStore(Context request) {
        restores.leaveTheStore(Edge.caller(request).actor());
        request.status(HttpStatus.NO_CONTENT);
    }
}
