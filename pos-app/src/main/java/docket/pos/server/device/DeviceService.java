package docket.pos.server.device;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.event.Actor;
import docket.model.menu.StationId;
import docket.model.staff.Permission;
import docket.pos.server.Caller;
import docket.pos.server.Recognition;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import docket.wire.DeviceToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The devices that the server knows, and whose token is whose. They are kept in memory too, as the
/// store has them, since every request asks. Thread-safe.
public final class DeviceService implements Recognition {
    private final Database database;
    private final DeviceStore store;
    private final AuditService audit;
    private final Clock clock;
    private final Supplier<UUID> freshIds;
    private final SecureRandom random;
    private final Map<String, Device> byTokenHash = new ConcurrentHashMap<>();
    private final List<Consumer<DeviceId>> farewells = new CopyOnWriteArrayList<>();

    DeviceService(
            Database database,
            DeviceStore store,
            AuditService audit,
            Clock clock,
            Supplier<UUID> freshIds,
            SecureRandom random) {
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.freshIds = freshIds;
        this.random = random;
    }

    /// Reads the devices from the store, once it is open.
    public void load() {
        byTokenHash.putAll(database.read(store::load));
    }

    /// Whose token it is.
    @Override
    public Optional<Caller> of(String token) {
        return token.startsWith(DeviceToken.PREFIX)
                ? Optional.ofNullable(byTokenHash.get(DeviceToken.hash(token)))
                        .map(device -> Caller.of(device, permissions(device)))
                : Optional.empty();
    }

    private static Set<Permission> permissions(Device device) {
        if (device.kind() == DeviceKind.OWN) {
            return EnumSet.allOf(Permission.class);
        }
        return device.isAttended() ? Set.of() : device.role().permissions();
    }

    /// Lets the server's own window in until the server ends.
    ///
    /// @return its token
    public String letOwnWindowIn(String name) {
        String token = DeviceToken.fresh(random);
        byTokenHash.put(
                DeviceToken.hash(token),
                new Device(
                        new DeviceId(freshIds.get()),
                        name,
                        DeviceRole.COUNTER,
                        null,
                        DeviceKind.OWN));
        return token;
    }

    /// Lets a device in.
    ///
    /// @return its token, which nobody can be told again
    public String add(Actor by, NewDevice device) {
        String token = DeviceToken.fresh(random);
        admit(by, device, DeviceToken.hash(token));
        return token;
    }

    /// Lets a device in that made its token itself.
    ///
    /// @param tokenHash as of [DeviceToken#hash]
    public Device admit(Actor by, NewDevice wanted, String tokenHash) {
        var device =
                new Device(
                        new DeviceId(freshIds.get()),
                        wanted.name(),
                        wanted.role(),
                        wanted.station(),
                        wanted.kind());
        database.keep(
                handle -> {
                    Instant at = clock.instant();
                    store.insert(handle, device, tokenHash, at);
                    audit.append(handle, at, by, added(device));
                    return device;
                });
        byTokenHash.put(tokenHash, device);
        return device;
    }

    /// Shuts a device out at once.
    ///
    /// @throws Refusal if no such device is let in
    public void revoke(Actor by, DeviceId id) {
        Device device = find(id).orElseThrow(DeviceService::unknown);
        database.keep(
                handle -> {
                    Instant at = clock.instant();
                    if (!store.revoke(handle, id, at)) {
                        throw unknown();
                    }
                    audit.append(
                            handle,
                            at,
                            by,
                            AuditedChange.of(AuditAction.DEVICE_REVOKED, device.name()));
                    return device;
                });
        byTokenHash.values().removeIf(known -> known.id().equals(id));
        farewells.forEach(farewell -> farewell.accept(id));
    }

    private static AuditedChange added(Device device) {
        String station = device.onlyStation().map(StationId::value).orElse("all");
        return new AuditedChange(
                AuditAction.DEVICE_ADDED,
                device.name(),
                null,
                "%s, %s, %s".formatted(device.role(), station, device.kind()),
                null);
    }

    private static Refusal unknown() {
        return new Refusal(Reason.DEVICE_UNKNOWN, "There is no such device.");
    }

    /// Has somebody told of every device that is shut out.
    public void onRevoked(Consumer<DeviceId> farewell) {
        farewells.add(farewell);
    }

    /// The device with this id, if it is let in.
    public Optional<Device> find(DeviceId id) {
        return byTokenHash.values().stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /// All that are let in, by name.
    public List<Device> devices() {
        return byTokenHash.values().stream().sorted(Comparator.comparing(Device::name)).toList();
    }
}
