package docket.wire;

import java.time.Instant;
import java.util.List;

/// Which stations are on the feed right now. No fact of the floor: it is neither stored nor
/// numbered, and only sent to those who ask for it with `presence=true`.
public record Presence(List<Contact> stations) {
    public Presence {
        stations = List.copyOf(stations);
    }

    /// One station's connection.
    ///
    /// @param station the station that it shows, or [Protocol#ALL_STATIONS]
    /// @param name what the device calls itself
    /// @param seq the last fact that it says it has applied
    public record Contact(
            String station, String name, Instant connectedAt, Instant lastContactAt, long seq) {}
}
