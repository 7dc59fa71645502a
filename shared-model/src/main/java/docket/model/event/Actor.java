package docket.model.event;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Who made a fact, by the names that they had then.
///
/// @param station the device
/// @param person who was signed in on it; null: nobody
/// @param approver who allowed by their own PIN what the person may not do alone; null: nobody
/// @param enteredBy who had entered it on that device, as the device says, before the person signed
///     in there; null: the person themselves
public record Actor(
        String station,
        @Nullable String person,
        @Nullable String approver,
        @Nullable String enteredBy) {
    public Actor {
        station = Limits.requiredText("station", station, Limits.NAME);
    }

    /// Somebody who entered it themselves.
    public Actor(String station, @Nullable String person, @Nullable String approver) {
        this(station, person, approver, null);
    }
}
