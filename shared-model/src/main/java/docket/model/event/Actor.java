package docket.model.event;

import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// Who made a fact, by the names that they had then.
///
/// @param station the device
/// @param person who was signed in on it; null: nobody
/// @param approver who allowed by their own PIN what the person may not do alone; null: nobody
public record Actor(String station, @Nullable String person, @Nullable String approver) {
    public Actor {
        station = Limits.requiredText("station", station, Limits.NAME);
    }
}
