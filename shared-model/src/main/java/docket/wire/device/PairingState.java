package docket.wire.device;

import docket.model.device.DeviceId;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// What a device is told that waits to be let in.
///
/// @param role what it has become; null unless it was accepted, like the rest
/// @param stationId the only station that it may show; null also for all
public record PairingState(
        PairingStatus status,
        @Nullable DeviceRole role,
        @Nullable StationId stationId,
        @Nullable DeviceId deviceId) {
    /// A state without a device.
    public static PairingState of(PairingStatus status) {
        return new PairingState(status, null, null, null);
    }
}
