package docket.pos.admin;

import docket.model.event.Actor;
import docket.pos.server.audit.AuditService;
import docket.pos.server.backup.BackupService;
import docket.pos.server.device.DeviceService;
import docket.pos.server.device.PairingService;
import docket.pos.server.staff.SessionService;
import docket.pos.server.staff.StaffService;
import java.util.function.Supplier;

/// What the command line can reach of a server.
public record Administration(
        DeviceService devices,
        PairingService pairings,
        AuditService audit,
        StaffService staff,
        SessionService sessions,
        BackupService backups,
        Supplier<Restaurant> restaurant) {
    /// Who did what the command line asked for.
    static final Actor OWNER = new Actor("docket-pos", null, null);
}
