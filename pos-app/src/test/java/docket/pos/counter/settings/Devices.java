package docket.pos.counter.settings;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.pos.counter.CounterStage;
import docket.wire.Presence;
import docket.wire.device.DeviceStatus;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Devices as a test needs them.
public final class Devices {
    private Devices() {}

    /// A device that waits to be let in, for 90 seconds more.
    public static PairingRequest waiting(int number, String name, PairingKind kind) {
        return new PairingRequest(
                new UUID(1, number),
                name,
                kind,
                "0.1.0",
                "192.168.0." + number,
                "K7QXM4R" + number,
                CounterStage.NOW.plusSeconds(90));
    }

    /// A kitchen display that is let in, and was heard of an hour ago.
    public static DeviceStatus kitchen(int number, String name, String station) {
        return new DeviceStatus(
                new Device(
                        new DeviceId(new UUID(2, number)),
                        name,
                        DeviceRole.KITCHEN,
                        new StationId(station),
                        DeviceKind.PAIRED),
                false,
                CounterStage.NOW.minus(Duration.ofMinutes(61)),
                "192.168.0." + number,
                "0.1.0");
    }

    /// What the server says when these wait and those follow the feed.
    public static Presence presence(List<PairingRequest> waiting, DeviceStatus... online) {
        return new Presence(
                List.of(),
                waiting,
                List.of(online).stream().map(status -> status.device().id()).toList());
    }
}
