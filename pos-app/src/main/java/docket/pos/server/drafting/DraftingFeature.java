package docket.pos.server.drafting;

import io.javalin.config.RoutesConfig;
import java.time.Clock;

/// Everything about what is being entered: the service and its routes.
public final class DraftingFeature {
    private final DraftingService service;
    private final DraftingRoutes routes;

    public DraftingFeature(Clock clock) {
        service = new DraftingService(clock);
        routes = new DraftingRoutes(service);
    }

    public DraftingService service() {
        return service;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
