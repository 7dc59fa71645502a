package docket.pos.server.device;

import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything about devices.
public final class DeviceFeature {
    private final DeviceService service;

    public DeviceFeature(
            Database database, AuditService audit, Clock clock, Supplier<UUID> freshIds) {
        service =
                new DeviceService(
                        database, new DeviceStore(), audit, clock, freshIds, new SecureRandom());
    }

    public DeviceService service() {
        return service;
    }
}
