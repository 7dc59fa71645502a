package docket.wire;

import docket.model.device.DeviceId;
import docket.wire.device.PairingRequest;
import java.time.Instant;
import java.util.List;

/// Which stations are on the feed right now. No fact of the floor: it is neither stored nor
/// numbered, and only sent to those who ask for it with `presence=true`.
///
/// @param pairings the devices that wait to be let in
/// @param online the devices that follow the feed, those that show no station too
public record Presence(
        List<Contact> stations, List<PairingRequest> pairings, List<DeviceId> online) {
    public Presence {
        stations = List.copyOf(stations);
        pairings = pairings == null ? List.of() : List.copyOf(pairings);
        online = online == null ? List.of() : List.copyOf(online);
    }

    /// Stations alone.
    public Presence(List<Contact> stations) {
        this(stations, List.of(), List.of());
    }

    /// One station's connection.
    ///
    /// @param station the station that it shows, or [Protocol#ALL_STATIONS]
    /// @param name what the device calls itself
    /// @param seq the last fact that it says it has applied
    public record Contact(
            String station, String name, Instant connectedAt, Instant lastContactAt, long seq) {}
}
