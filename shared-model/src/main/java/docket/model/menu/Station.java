package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Called;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Names;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place in the kitchen that makes items: grill, fry, cold, bar.
///
/// @param catchAll whether items that name no station come here; one station of a menu does
/// @param backup the station that gets its tickets as well when it gives no receipt; null: none
public record Station(
        StationId id,
        String name,
        Names names,
        boolean catchAll,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StationId backup) {
    public Station {
        Limits.required("station id", id);
        Limits.required("station names", names);
        name = Limits.requiredText("station name", name, Limits.NAME);
        if (id.equals(backup)) {
            throw new InvalidValue("a station is no backup of its own");
        }
    }

    /// A station that has no backup.
    public Station(StationId id, String name, Names names, boolean catchAll) {
        this(id, name, names, catchAll, null);
    }

    /// What people call it.
    public Called called() {
        return new Called(name, names);
    }

    /// The station that stands in for it.
    public Optional<StationId> standIn() {
        return Optional.ofNullable(backup);
    }

    /// The station with another backup, or none.
    public Station backedUpBy(@Nullable StationId other) {
        return new Station(id, name, names, catchAll, other);
    }
}
