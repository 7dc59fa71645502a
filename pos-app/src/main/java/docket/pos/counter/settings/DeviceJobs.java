package docket.pos.counter.settings;

import docket.model.device.Device;
import docket.model.device.DeviceRole;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.ui.Texts;
import docket.wire.device.PairingKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a device can be for, in the words of the language that is chosen. Confined to the screens'
/// thread.
public final class DeviceJobs {
    private final Texts texts;
    private List<Station> stations = List.of();

    /// Something that a device may be for.
    ///
    /// @param name as the button says it
    public record Job(String name, DeviceRole role, @Nullable StationId station) {
        /// Whether a device is for just this.
        public boolean isOf(Device device) {
            return device.role() == role && device.onlyStation().equals(stationIfAny());
        }

        private Optional<StationId> stationIfAny() {
            return Optional.ofNullable(station);
        }
    }

    DeviceJobs(Texts texts) {
        this.texts = texts;
    }

    /// Takes up the stations that there are now.
    void follow(List<Station> now) {
        stations = now;
    }

    /// What a device that waits may become, the likely ones first.
    public List<Job> of(PairingKind kind) {
        return switch (kind) {
            case COUNTER -> List.of(job("settings.role.COUNTER", DeviceRole.COUNTER));
            case KITCHEN ->
                    Stream.concat(
                                    stations.stream().map(this::job),
                                    Stream.of(
                                            job("settings.allStations", DeviceRole.KITCHEN),
                                            job("settings.role.EXPO", DeviceRole.EXPO),
                                            job("settings.role.BOARD", DeviceRole.BOARD)))
                            .toList();
        };
    }

    /// What a device that is let in may become.
    public List<Job> of(Device device) {
        return of(device.role() == DeviceRole.COUNTER ? PairingKind.COUNTER : PairingKind.KITCHEN);
    }

    /// What a device is for.
    public String nameOf(Device device) {
        return of(device).stream()
                .filter(job -> job.isOf(device))
                .map(Job::name)
                .findFirst()
                .orElseGet(
                        () ->
                                device.onlyStation()
                                        .map(StationId::value)
                                        .orElse(device.role().name()));
    }

    private Job job(Station station) {
        return new Job(
                texts.name(station.name(), station.names()), DeviceRole.KITCHEN, station.id());
    }

    private Job job(String name, DeviceRole role) {
        return new Job(texts.text(name), role, null);
    }
}
