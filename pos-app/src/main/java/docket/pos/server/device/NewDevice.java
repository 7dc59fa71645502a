package docket.pos.server.device;

import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// A device that is to be let in.
///
/// @param station the only station that it may see; null: all
public record NewDevice(
        String name, DeviceRole role, @Nullable StationId station, DeviceKind kind) {}
