package docket.pos.server.device;

import docket.Exempt;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.display.DisplaySettings;
import docket.model.event.Actor;
import docket.model.menu.StationId;
import docket.model.staff.Permission;
import docket.pos.server.Caller;
import docket.pos.server.Recognition;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import docket.wire.DeviceToken;
import docket.wire.Protocol;
import docket.wire.Secret;
import docket.wire.device.ChangeDevice;
import docket.wire.device.DevicePage;
import docket.wire.device.DeviceStatus;
import docket.wire.device.RenewToken;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The devices that the server knows, and whose token is whose. Thread-safe.
@Exempt(rule = "A5", because = "Its steps share one transaction, whose handle they are passed.")
public final class DeviceService implements Recognition {
    private final Database database;
    private final DeviceStore store;
    private final AuditService audit;
    private final Clock clock;
    private final Supplier<UUID> freshIds;
    private final SecureRandom random;
    private final KnownDevices known = new KnownDevices();
    private final Sightings sightings;
    private volatile BooleanSupplier isUnowned = () -> true;
    private final List<Consumer<DeviceId>> farewells = new CopyOnWriteArrayList<>();
    private final List<Consumer<DeviceId>> changes = new CopyOnWriteArrayList<>();
    private final List<Consumer<Device>> settled = new CopyOnWriteArrayList<>();

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
        sightings = new Sightings(clock);
    }

    /// Reads the devices from the store, once it is open.
    public void load() {
        known.load(database.read(store::load), database.read(store::loadNext));
        sightings.load(database.read(store::loadSightings));
    }

    /// Lets the server's own window do everything for as long as the shop has nobody who could sign
    /// in, so that it can be set up.
    public void trustOwnWindowWhile(BooleanSupplier unowned) {
        isUnowned = unowned;
    }

    /// Whose token it is.
    @Override
    public Optional<Caller> of(String token) {
        if (!token.startsWith(DeviceToken.PREFIX)) {
            return Optional.empty();
        }
        String hash = Secret.hash(token);
        return known.of(hash)
                .or(() -> wentOverTo(hash))
                .map(device -> Caller.of(device, permissions(device)));
    }

    /// A device uses its next token for the first time: the one before it is nobody's any more.
    private Optional<Device> wentOverTo(String hash) {
        return known.awaiting(hash)
                .flatMap(
                        id -> {
                            database.keep(
                                    handle -> {
                                        store.goOver(handle, id, hash);
                                        return id;
                                    });
                            known.goOver(hash);
                            return known.of(hash);
                        });
    }

    /// Gives a program another token; the one that it has ends with the first use of it.
    ///
    /// @return the token, which nobody can be told again
    /// @throws Refusal if it is no program: stations give themselves another by themselves
    public String renewToken(Actor by, DeviceId id) {
        Device device = require(id);
        if (device.kind() != DeviceKind.PROGRAM) {
            throw new Refusal(
                    Reason.NOT_PERMITTED,
                    "Displays and counters give themselves another token: shut this one out, and let it in again.");
        }
        String token = DeviceToken.fresh(random);
        awaitToken(by, device, Secret.hash(token));
        return token;
    }

    /// Takes the token that a device made for itself; the one that it has ends with the first use
    /// of it.
    void renewToken(Caller caller, RenewToken renewal) {
        if (caller.person() != null) {
            throw new Refusal(
                    Reason.NOT_PERMITTED, "A device renews its token by itself, nobody on it.");
        }
        awaitToken(caller.actor(), require(caller.device().id()), renewal.tokenHash());
    }

    private void awaitToken(Actor by, Device device, String tokenHash) {
        database.keep(
                handle -> {
                    requireFresh(handle, tokenHash);
                    store.noteNext(handle, device.id(), tokenHash);
                    audit.append(handle, clock.instant(), by, renewed(device));
                    return device;
                });
        known.await(device.id(), tokenHash);
    }

    private void requireFresh(Handle handle, String tokenHash) {
        if (store.hasToken(handle, tokenHash)) {
            throw new Refusal(
                    Reason.PAIRING_OVER, "This token was let in before: let the device ask again.");
        }
    }

    private Set<Permission> permissions(Device device) {
        if (device.kind() == DeviceKind.OWN && isUnowned.getAsBoolean()) {
            return EnumSet.allOf(Permission.class);
        }
        return device.isAttended() ? Set.of() : device.role().permissions();
    }

    /// Lets the server's own window in until the server ends.
    ///
    /// @return its token
    public String letOwnWindowIn(String name) {
        String token = DeviceToken.fresh(random);
        known.add(
                Secret.hash(token),
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
        admit(by, device, Secret.hash(token));
        return token;
    }

    /// Lets a device in that made its token itself.
    ///
    /// @param tokenHash as of [Secret#hash]
    /// @throws Refusal if it was let in before, even if it was shut out since
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
                    requireFresh(handle, tokenHash);
                    Instant at = clock.instant();
                    store.insert(handle, device, tokenHash, at);
                    audit.append(handle, at, by, added(device));
                    return device;
                });
        known.add(tokenHash, device);
        return device;
    }

    /// Shuts a device out at once.
    ///
    /// @return what it was
    /// @throws Refusal if no such device is let in
    public Device revoke(Actor by, DeviceId id) {
        Device device = require(id);
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
        known.remove(id);
        sightings.forget(id);
        farewells.forEach(farewell -> farewell.accept(id));
        return device;
    }

    /// Gives a device another name, or something else to do.
    ///
    /// @throws Refusal if no such device is let in
    public synchronized Device change(Actor by, DeviceId id, ChangeDevice change) {
        Device before = require(id);
        Device after = before.as(change.name(), change.role(), change.stationId());
        database.keep(
                handle -> {
                    store.update(handle, after);
                    audit.append(handle, clock.instant(), by, changed(before, after));
                    return after;
                });
        known.replace(after);
        if (before.role() != after.role() || !before.onlyStation().equals(after.onlyStation())) {
            changes.forEach(told -> told.accept(id));
        }
        return after;
    }

    /// Says how a display looks and reacts; it hears of it at once.
    ///
    /// @throws Refusal if no such device is let in, or it shows no tickets
    public synchronized Device display(Actor by, DeviceId id, DisplaySettings settings) {
        Device before = require(id);
        if (!before.isDisplay()) {
            throw new Refusal(Reason.INVALID, "Only displays have settings of how they look.");
        }
        Device after = before.showing(settings);
        if (after.equals(before)) {
            return before;
        }
        database.keep(
                handle -> {
                    store.update(handle, after);
                    audit.append(handle, clock.instant(), by, DisplayTraits.changed(before, after));
                    return after;
                });
        known.replace(after);
        settled.forEach(told -> told.accept(after));
        return after;
    }

    /// Has somebody told of every display that is to look and react in another way.
    public void onDisplayed(Consumer<Device> told) {
        settled.add(told);
    }

    /// Somebody said no to a device that wanted to be let in.
    void refused(Actor by, String name) {
        database.keep(
                handle -> {
                    var refusal = AuditedChange.of(AuditAction.DEVICE_REFUSED, name);
                    audit.append(handle, clock.instant(), by, refusal);
                    return refusal;
                });
    }

    /// The server's own window is no device that people decide about.
    private Device require(DeviceId id) {
        return find(id).filter(device -> device.kind() != DeviceKind.OWN)
                .orElseThrow(DeviceService::unknown);
    }

    /// A device called.
    void saw(DeviceId device, String address, @Nullable String program) {
        sightings.saw(device, address, program);
    }

    /// Keeps when and where devices were heard of last; called now and then.
    public void keepSightings() {
        Map<DeviceId, Sighting> fresh = sightings.takeFresh();
        if (!fresh.isEmpty()) {
            database.keep(
                    handle -> {
                        store.update(handle, fresh);
                        return fresh;
                    });
        }
    }

    /// The devices that are let in, by name, and how it is with them.
    ///
    /// @param online those that follow the feed
    DevicePage statuses(Set<DeviceId> online) {
        return new DevicePage(
                devices().stream()
                        .map(device -> status(device, online.contains(device.id())))
                        .toList());
    }

    private DeviceStatus status(Device device, boolean online) {
        Optional<Sighting> seen = sightings.of(device.id());
        return new DeviceStatus(
                device,
                online,
                seen.map(Sighting::at).orElse(null),
                seen.map(Sighting::address).orElse(null),
                seen.map(Sighting::version).orElse(null));
    }

    /// Has somebody told of every device that has something else to do.
    public void onChanged(Consumer<DeviceId> told) {
        changes.add(told);
    }

    private static AuditedChange added(Device device) {
        return new AuditedChange(
                AuditAction.DEVICE_ADDED, device.name(), Map.of(), traits(device), null);
    }

    private static AuditedChange changed(Device before, Device after) {
        return new AuditedChange(
                AuditAction.DEVICE_CHANGED, after.name(), traits(before), traits(after), null);
    }

    private static AuditedChange renewed(Device device) {
        return new AuditedChange(
                AuditAction.DEVICE_CHANGED,
                device.name(),
                Map.of(),
                Map.of("token", "another"),
                null);
    }

    private static Map<String, String> traits(Device device) {
        return Map.of(
                "name",
                device.name(),
                "role",
                device.role().name(),
                "station",
                device.onlyStation().map(StationId::value).orElse(Protocol.ALL_STATIONS),
                "kind",
                device.kind().name());
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
        return known.find(id);
    }

    /// All that are let in, by name.
    public List<Device> devices() {
        return known.all().stream().sorted(Comparator.comparing(Device::name)).toList();
    }
}
