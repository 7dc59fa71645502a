package docket.model.device;

import docket.model.Limits;
import docket.model.menu.StationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A device that the server knows.
///
/// @param name what people call it
/// @param station the only station whose tickets it may see and bump; null: all
public record Device(
        DeviceId id, String name, DeviceRole role, @Nullable StationId station, DeviceKind kind) {
    public Device {
        Limits.required("id", id);
        name = Limits.requiredText("name", name, Limits.NAME);
        Limits.required("role", role);
        Limits.required("kind", kind);
    }

    /// The only station that it may see; empty for all.
    public Optional<StationId> onlyStation() {
        return Optional.ofNullable(station);
    }

    /// Whether it acts for whoever is signed in on it, and for nobody else.
    public boolean isAttended() {
        return role == DeviceRole.COUNTER && kind != DeviceKind.PROGRAM;
    }

    /// Whether it may see and bump the tickets of a station.
    public boolean reaches(StationId wanted) {
        return station == null || station.equals(wanted);
    }
}
