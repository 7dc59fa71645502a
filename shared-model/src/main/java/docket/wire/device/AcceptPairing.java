package docket.wire.device;

import docket.model.Limits;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// Lets a device in that waits.
///
/// @param name what people are to call it; null for what it calls itself
/// @param stationId the only station whose tickets it may see and bump; null for all
public record AcceptPairing(@Nullable String name, DeviceRole role, @Nullable StationId stationId) {
    public AcceptPairing {
        name = name == null ? null : Limits.requiredText("name", name, Limits.NAME);
        Limits.required("role", role);
    }
}
