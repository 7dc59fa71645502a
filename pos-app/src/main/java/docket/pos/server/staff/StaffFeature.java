package docket.pos.server.staff;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Everything about the people who work here.
public final class StaffFeature {
    private final StaffService staff;
    private final SessionService sessions;
    private final ApprovalService approvals;
    private final StaffRoutes routes;

    /// What the staff stands on.
    ///
    /// @param sessionLength how long a session lasts that is not renewed
    public record Ground(
            DataFolder folder,
            Database database,
            AuditService audit,
            BusinessDay businessDay,
            Duration sessionLength,
            Clock clock,
            Supplier<UUID> freshIds) {}

    /// @param devices those that are let in
    public StaffFeature(Ground ground, Function<DeviceId, Optional<Device>> devices) {
        Database database = ground.database();
        Clock clock = ground.clock();
        var pins = new Pins();
        staff =
                new StaffService(
                        ground,
                        new StaffStore(),
                        pins,
                        new PinCheck(database, new TriesStore(), ground.audit(), pins, clock));
        sessions =
                new SessionService(
                        database,
                        new SessionStore(),
                        staff,
                        devices,
                        ground.folder(),
                        new SessionService.Rules(
                                ground.audit(),
                                ground.sessionLength(),
                                ground.businessDay(),
                                clock,
                                ground.freshIds()));
        approvals =
                new ApprovalService(database, new ApprovalStore(), ground.audit(), staff, clock);
        routes = new StaffRoutes(staff, sessions, approvals);
        staff.onFarewell(sessions::endOf);
    }

    /// Reads what the store has, once it is open.
    public void load() {
        staff.load();
        sessions.load();
    }

    public StaffService staff() {
        return staff;
    }

    public SessionService sessions() {
        return sessions;
    }

    public ApprovalService approvals() {
        return approvals;
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }
}
