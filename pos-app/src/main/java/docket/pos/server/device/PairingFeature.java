package docket.pos.server.device;

import docket.pos.server.Misfits;
import docket.pos.server.menu.MenuService;
import docket.wire.device.PairingCode;
import io.javalin.config.RoutesConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/// Everything about letting new devices in: the service and its routes.
public final class PairingFeature {
    private final PairingService service;
    private final PairingRoutes routes;

    /// @param terms what the server says of itself, as it is when a device asks
    /// @param misfits remembers those of another version
    public PairingFeature(
            Supplier<PairingTerms> terms,
            DeviceService devices,
            MenuService menu,
            Misfits misfits,
            Clock clock,
            Supplier<UUID> freshIds) {
        var random = new SecureRandom();
        var pairings = new Pairings(terms, clock, freshIds, () -> PairingCode.freshNonce(random));
        service = new PairingService(pairings, devices, new Jobs(menu));
        routes = new PairingRoutes(service, misfits);
    }

    public PairingService service() {
        return service;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
