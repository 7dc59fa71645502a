package docket.pos.server.guest;

import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/// Everything that guests' pages have in common: their door, and the places of their streams.
public final class GuestFeature {
    private final GuestDoorService door;
    private final GuestStreams streams = new GuestStreams();

    public GuestFeature(Database database, AuditService audit, Clock clock) {
        door = new GuestDoorService(database, audit, clock, new GuestDoorStore());
    }

    public GuestDoorService door() {
        return door;
    }

    /// The open streams.
    public GuestStreams streams() {
        return streams;
    }

    public void register(RoutesConfig routes) {
        new GuestDoorRoutes(door).register(routes);
    }
}
