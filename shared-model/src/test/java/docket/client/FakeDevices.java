package docket.client;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.display.DisplaySettings;
import docket.wire.device.AcceptPairing;
import docket.wire.device.ChangeDevice;
import docket.wire.device.DevicePage;
import docket.wire.device.DeviceStatus;
import docket.wire.device.PairingRequest;
import docket.wire.device.PairingState;
import docket.wire.device.PairingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A server in memory that lets devices in.
public final class FakeDevices implements DeviceCalls {
    private static final Device OWN =
            new Device(
                    new DeviceId(new UUID(0, 1)),
                    "counter",
                    DeviceRole.COUNTER,
                    null,
                    DeviceKind.OWN);

    private final List<DeviceStatus> devices = new ArrayList<>();
    private final List<PairingRequest> waiting = new ArrayList<>();
    private final Runnable decided;
    private int lists;
    private @Nullable RuntimeException trouble;

    /// Whoever asks may decide.
    public FakeDevices() {
        this(() -> {});
    }

    /// @param decided run before each decision; throws where it may not be
    public FakeDevices(Runnable decided) {
        this.decided = decided;
    }

    /// A device that is let in already.
    public void add(DeviceStatus status) {
        devices.add(status);
    }

    /// A device that waits to be let in.
    public void ask(PairingRequest request) {
        waiting.add(request);
    }

    /// Fails at every call from now on; with null it works again.
    public void fail(@Nullable RuntimeException why) {
        trouble = why;
    }

    /// The devices that wait.
    public List<PairingRequest> waiting() {
        return List.copyOf(waiting);
    }

    /// How often the list was asked for.
    public int lists() {
        return lists;
    }

    private void work() {
        if (trouble != null) {
            throw trouble;
        }
    }

    /// The counter's own window.
    @Override
    public Device own() {
        work();
        return OWN;
    }

    private void decide() {
        work();
        decided.run();
    }

    @Override
    public DevicePage list() {
        work();
        lists++;
        return new DevicePage(devices);
    }

    @Override
    public Device change(DeviceId id, ChangeDevice change) {
        decide();
        Device before = take(id).device();
        var after = before.as(change.name(), change.role(), change.stationId());
        devices.add(new DeviceStatus(after, false, null, null, null));
        return after;
    }

    @Override
    public Device display(DeviceId id, DisplaySettings settings) {
        decide();
        DeviceStatus before = take(id);
        Device after = before.device().showing(settings);
        devices.add(
                new DeviceStatus(
                        after,
                        before.online(),
                        before.lastSeenAt(),
                        before.address(),
                        before.version()));
        return after;
    }

    /// The counter's own window shows no tickets.
    @Override
    public Device ownDisplay(DisplaySettings settings) {
        work();
        throw new Refusal(Reason.DEVICE_UNKNOWN, "There is no such device.");
    }

    @Override
    public Device revoke(DeviceId id) {
        decide();
        return take(id).device();
    }

    private DeviceStatus take(DeviceId id) {
        DeviceStatus known =
                devices.stream()
                        .filter(status -> status.device().id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Reason.DEVICE_UNKNOWN, "No such device."));
        devices.remove(known);
        return known;
    }

    @Override
    public Device accept(UUID pairing, AcceptPairing wish) {
        decide();
        PairingRequest request = end(pairing);
        String name = wish.name();
        var device =
                new Device(
                        new DeviceId(pairing),
                        name == null ? request.name() : name,
                        wish.role(),
                        wish.stationId(),
                        DeviceKind.PAIRED);
        devices.add(new DeviceStatus(device, false, null, request.address(), request.version()));
        return device;
    }

    @Override
    public PairingState refuse(UUID pairing) {
        decide();
        end(pairing);
        return PairingState.of(PairingStatus.REFUSED);
    }

    private PairingRequest end(UUID pairing) {
        PairingRequest request =
                waiting.stream()
                        .filter(one -> one.id().equals(pairing))
                        .findFirst()
                        .orElseThrow(
                                () -> new Refusal(Reason.PAIRING_OVER, "The request is over."));
        waiting.remove(request);
        return request;
    }
}
