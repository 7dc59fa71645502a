package docket.client;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.display.DisplaySettings;
import docket.wire.Paths;
import docket.wire.device.AcceptPairing;
import docket.wire.device.ChangeDevice;
import docket.wire.device.DevicePage;
import docket.wire.device.PairingState;
import java.util.UUID;

/// What people decide about devices, over the network.
final class HttpDeviceCalls implements DeviceCalls {
    private final HttpCalls calls;

    HttpDeviceCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public Device own() {
        return calls.byDevice().get(Paths.OWN_DEVICE, Device.class);
    }

    @Override
    public DevicePage list() {
        return calls.get(Paths.DEVICES, DevicePage.class);
    }

    @Override
    public Device change(DeviceId id, ChangeDevice change) {
        return calls.put(Paths.fill(Paths.DEVICE, id.value()), null, change, Device.class);
    }

    @Override
    public Device display(DeviceId id, DisplaySettings settings) {
        String path = Paths.fill(Paths.DEVICE_DISPLAY, id.value());
        return calls.put(path, null, settings, Device.class);
    }

    @Override
    public Device ownDisplay(DisplaySettings settings) {
        return calls.byDevice().put(Paths.OWN_DISPLAY, null, settings, Device.class);
    }

    @Override
    public Device revoke(DeviceId id) {
        return calls.delete(Paths.fill(Paths.DEVICE, id.value()), Device.class);
    }

    @Override
    public Device accept(UUID pairing, AcceptPairing wish) {
        String path = Paths.fill(Paths.PAIRING_ACCEPTANCE, pairing);
        return calls.post(path, null, wish, Device.class);
    }

    @Override
    public PairingState refuse(UUID pairing) {
        return calls.post(Paths.fill(Paths.PAIRING_REFUSAL, pairing), PairingState.class);
    }
}
