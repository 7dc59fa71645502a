package docket.client;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.display.DisplaySettings;
import docket.wire.device.AcceptPairing;
import docket.wire.device.ChangeDevice;
import docket.wire.device.DevicePage;
import docket.wire.device.PairingState;
import java.util.UUID;

/// What people decide about devices at a counter. Calls block, and throw as those of
/// [DocketClient] do; none needs an id of its own, since the same call again changes nothing more.
public interface DeviceCalls {
    /// What this device is let in as.
    Device own();

    /// The devices that are let in, and how it is with them.
    DevicePage list();

    /// Gives a device another name, or something else to do.
    Device change(DeviceId id, ChangeDevice change);

    /// Says how a display looks and reacts.
    Device display(DeviceId id, DisplaySettings settings);

    /// Says how this display looks and reacts.
    Device ownDisplay(DisplaySettings settings);

    /// Shuts a device out at once.
    Device revoke(DeviceId id);

    /// Lets a device in that waits.
    Device accept(UUID pairing, AcceptPairing wish);

    /// Says no to a device that waits.
    PairingState refuse(UUID pairing);
}
