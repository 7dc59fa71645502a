package docket.wire.device;

import docket.model.Limits;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// Gives a device another name, or something else to do.
///
/// @param stationId the only station whose tickets it may see and bump; null for all
public record ChangeDevice(String name, DeviceRole role, @Nullable StationId stationId) {
    public ChangeDevice {
        name = Limits.requiredText("name", name, Limits.NAME);
        Limits.required("role", role);
    }
}
