package docket.pos.server.device;

import docket.model.device.DeviceId;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import io.javalin.config.RoutesConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
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

    /// Registers its routes.
    ///
    /// @param online tells who follows the feed
    public void register(RoutesConfig config, MenuService menu, Supplier<Set<DeviceId>> online) {
        new DeviceRoutes(service, new Jobs(menu), online).register(config);
    }
}
