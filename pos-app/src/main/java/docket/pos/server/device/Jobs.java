package docket.pos.server.device;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.pos.server.menu.MenuService;
import org.jspecify.annotations.Nullable;

/// What a device can be for.
record Jobs(MenuService menu) {
    /// Refuses a station for a device that shows none, and one that the menu does not have.
    void require(DeviceRole role, @Nullable StationId station) {
        if (station == null) {
            return;
        }
        if (role != DeviceRole.KITCHEN) {
            throw new Refusal(
                    Reason.INVALID, "Only a device of the role KITCHEN is for one station.");
        }
        menu.requireStation(station.value());
    }
}
