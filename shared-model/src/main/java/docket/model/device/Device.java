package docket.model.device;

import docket.model.Limits;
import docket.model.display.DisplaySettings;
import docket.model.menu.StationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A device that the server knows.
///
/// @param name what people call it
/// @param station the only station whose tickets it may see and bump; null: all
/// @param display how it looks and reacts where it is a display; null: as usual
public record Device(
        DeviceId id,
        String name,
        DeviceRole role,
        @Nullable StationId station,
        DeviceKind kind,
        @Nullable DisplaySettings display) {
    public Device {
        Limits.required("id", id);
        name = Limits.requiredText("name", name, Limits.NAME);
        Limits.required("role", role);
        Limits.required("kind", kind);
        display = DisplaySettings.USUAL.equals(display) ? null : display;
    }

    /// A device that nobody set anything for.
    public Device(
            DeviceId id,
            String name,
            DeviceRole role,
            @Nullable StationId station,
            DeviceKind kind) {
        this(id, name, role, station, kind, null);
    }

    /// The same with another name, and for something else.
    public Device as(String newName, DeviceRole newRole, @Nullable StationId newStation) {
        return new Device(id, newName, newRole, newStation, kind, display);
    }

    /// The same, set in another way.
    public Device showing(DisplaySettings settings) {
        return new Device(id, name, role, station, kind, settings);
    }

    /// How it looks and reacts where it is a display.
    public DisplaySettings displaySettings() {
        return display == null ? DisplaySettings.USUAL : display;
    }

    /// Whether it is one that shows tickets.
    public boolean isDisplay() {
        return role != DeviceRole.COUNTER;
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
