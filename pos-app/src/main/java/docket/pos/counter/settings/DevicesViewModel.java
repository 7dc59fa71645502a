package docket.pos.counter.settings;

import docket.client.DeviceCalls;
import docket.client.FloorFollower;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.pos.counter.settings.DeviceJobs.Job;
import docket.pos.counter.signin.Permitted;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Presence;
import docket.wire.device.AcceptPairing;
import docket.wire.device.ChangeDevice;
import docket.wire.device.DevicePage;
import docket.wire.device.DeviceStatus;
import docket.wire.device.PairingRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The devices that wait to be let in, and those that are. The server tells who waits and who is
/// connected; the list itself is asked for when one of the two changes, while it is shown. Confined
/// to the screens' thread.
public final class DevicesViewModel implements FloorFollower.Watcher {
    private final Permitted server;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final DeviceJobs jobs;
    private final RemoteDisplayViewModel display;
    private final ReadOnlyObjectWrapper<List<PairingRequest>> requests =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<DeviceStatus>> devices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper announcement = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> now;
    private Set<DeviceId> online = Set.of();
    private boolean shown;
    private boolean unread = true;

    /// What is asked about one device, in its row.
    ///
    /// @param revoking whether to shut it out; else what to change
    public record Open(DeviceId device, boolean revoking) {}

    public DevicesViewModel(Permitted server, Texts texts, Clock clock, Notices notices) {
        this.server = server;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
        jobs = new DeviceJobs(texts);
        display = new RemoteDisplayViewModel(server, texts, notices, this::read);
        now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    // Properties

    /// The devices that wait to be let in.
    public ReadOnlyObjectProperty<List<PairingRequest>> requestsProperty() {
        return requests.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<DeviceStatus>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    /// The device about which something is asked; null for none.
    public ReadOnlyObjectProperty<@Nullable Open> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The time; changes each second.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// What the frame says wherever else the cashier is; `""` while no device waits, and while the
    /// list says it.
    public ReadOnlyStringProperty announcementProperty() {
        return announcement.getReadOnlyProperty();
    }

    public String getAnnouncement() {
        return announcement.get();
    }

    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    /// What a device can be for.
    public DeviceJobs jobs() {
        return jobs;
    }

    /// How a display is set.
    public RemoteDisplayViewModel display() {
        return display;
    }

    /// Where a device is, what runs on it, and when it was heard of last.
    public String details(DeviceStatus status) {
        var parts = new ArrayList<String>();
        if (!isOnline(status.device().id())) {
            parts.add(lastSeen(status.lastSeenAt()));
        }
        if (status.address() != null) {
            parts.add(status.address());
        }
        if (status.version() != null) {
            parts.add(texts.text("settings.version", status.version()));
        }
        return String.join(" · ", parts);
    }

    private String lastSeen(@Nullable Instant at) {
        if (at == null) {
            return texts.text("settings.neverSeen");
        }
        Duration ago = Duration.between(at, clock.instant());
        if (ago.toMinutes() < 1) {
            return texts.text("settings.justSeen");
        }
        if (ago.toHours() < 1) {
            return texts.text("settings.seenMinutes", ago.toMinutes());
        }
        return ago.toDays() < 1
                ? texts.text("settings.seenHours", ago.toHours())
                : texts.text("settings.seenDays", ago.toDays());
    }

    /// Whether a device follows the floor right now.
    public boolean isOnline(DeviceId id) {
        return online.contains(id);
    }

    /// Whether people decide about a device; the server's own window comes and goes with it.
    public boolean isForPeople(Device device) {
        return device.kind() != DeviceKind.OWN;
    }

    /// Seconds that a request still lives.
    public long secondsLeft(PairingRequest request) {
        return Math.max(0, Duration.between(clock.instant(), request.expiresAt()).toSeconds());
    }

    // Commands

    /// Says whether the list is before somebody's eyes.
    public void show(boolean visible) {
        shown = visible;
        open.set(null);
        display.close();
        announce();
        if (visible) {
            read();
        }
    }

    /// Lets a device in.
    public void accept(PairingRequest request, Job job) {
        change(
                doors ->
                        doors.accept(
                                request.id(), new AcceptPairing(null, job.role(), job.station())),
                device -> notices.say(texts.text("settings.accepted", device.name(), job.name())));
    }

    public void refuse(PairingRequest request) {
        change(
                doors -> doors.refuse(request.id()),
                state -> notices.say(texts.text("settings.refused", request.name())));
    }

    /// Asks whether to shut a device out, in its row.
    public void askToRevoke(Device device) {
        ask(device, true);
    }

    /// Asks what to change about a device, in its row.
    public void askToChange(Device device) {
        ask(device, false);
    }

    private void ask(Device device, boolean revoking) {
        if (isForPeople(device)) {
            open.set(new Open(device.id(), revoking));
        }
    }

    /// Asks nothing any more.
    public void dismiss() {
        open.set(null);
    }

    /// Shuts a device out at once.
    public void revoke(Device device) {
        dismiss();
        change(
                doors -> doors.revoke(device.id()),
                gone -> notices.say(texts.text("settings.revoked", gone.name())));
    }

    /// Gives a device another name or something else to do.
    public void change(Device device, String name, Job job) {
        if (name.isBlank()) {
            notices.say(texts.text("settings.noName"));
            return;
        }
        dismiss();
        change(
                doors ->
                        doors.change(
                                device.id(), new ChangeDevice(name, job.role(), job.station())),
                changed -> notices.say(texts.text("settings.changed", changed.name())));
    }

    /// Gives a device another name.
    public void rename(Device device, String name) {
        change(device, name, new Job("", device.role(), device.station()));
    }

    private <T> void change(Function<DeviceCalls, T> call, Consumer<T> then) {
        server.run(
                client -> call.apply(client.devices()),
                outcome -> {
                    if (outcome instanceof Outcome.Done<T> done) {
                        then.accept(done.value());
                    } else {
                        notices.insist(texts.why(outcome, "settings.noServer"));
                    }
                    read();
                });
    }

    private void read() {
        server.run(client -> client.devices().list(), this::take);
    }

    private void take(Outcome<DevicePage> outcome) {
        if (outcome instanceof Outcome.Done<DevicePage> done) {
            unread = false;
            devices.set(done.value().devices());
            emptyText.set(texts.text("settings.noDevices"));
            return;
        }
        if (outcome instanceof Outcome.Refused<DevicePage>) {
            devices.set(List.of());
        }
        emptyText.set(texts.why(outcome, "settings.noServer"));
    }

    /// Brings what depends on the time up to this second.
    public void tick() {
        now.set(clock.instant());
    }

    /// Says everything again, in the language that is chosen now.
    public void refresh() {
        announce();
        if (shown && unread) {
            read();
        }
    }

    private void announce() {
        List<PairingRequest> waiting = shown ? List.of() : requests.get();
        announcement.set(
                switch (waiting.size()) {
                    case 0 -> "";
                    case 1 -> texts.text("settings.oneWaits", waiting.getFirst().name());
                    default -> texts.text("settings.manyWait", waiting.size());
                });
    }

    // Facts

    @Override
    public void onFloor(Floor floor) {
        jobs.follow(floor.menu().stations());
        refresh();
    }

    @Override
    public void onFact(Floor floor, FloorEvent event) {
        jobs.follow(floor.menu().stations());
    }

    @Override
    public void onPresence(Presence presence) {
        Set<DeviceId> connected = Set.copyOf(presence.online());
        boolean isNews = !connected.equals(online);
        online = connected;
        if (!requests.get().equals(presence.pairings())) {
            requests.set(presence.pairings());
            isNews = true;
        }
        if (isNews) {
            refresh();
            if (shown) {
                read();
            }
        }
    }
}
