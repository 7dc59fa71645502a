package docket.pos.server.delivery;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.wire.Protocol;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Which stations have a screen that cooks look at. A display that may show any station stands for
/// the one that it showed last, and for all until it has come. Thread-safe.
final class KitchenScreens {
    private final Supplier<List<Device>> letIn;
    private final Map<DeviceId, String> shown = new ConcurrentHashMap<>();

    /// @param letIn the devices that are let in
    KitchenScreens(Supplier<List<Device>> letIn) {
        this.letIn = letIn;
    }

    /// Whether what a device shows is what the cooks of a station go by. Who hands out sees every
    /// ticket and makes none.
    static boolean isOf(StationId station, Device device, String shows) {
        return switch (device.role()) {
            case EXPO, BOARD -> false;
            case KITCHEN, COUNTER ->
                    device.reaches(station)
                            && (shows.equals(Protocol.ALL_STATIONS)
                                    || shows.equals(station.value()));
        };
    }

    /// A device said what it shows; `""` for no station.
    void came(Device device, String shows) {
        if (!shows.isEmpty()) {
            shown.put(device.id(), shows);
        }
    }

    /// Whether some screen that is let in shows a station, be it on or off.
    boolean has(StationId station) {
        return letIn.get().stream()
                .anyMatch(
                        device -> {
                            String shows = shown.get(device.id());
                            return shows == null
                                    ? device.role() == DeviceRole.KITCHEN && device.reaches(station)
                                    : isOf(station, device, shows);
                        });
    }
}
