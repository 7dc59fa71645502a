package docket.model.menu;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an item can be had, and when it comes back by itself.
///
/// @param until for a sold-out item the time at which it is published again; null: until told
public record Availability(AvailabilityStatus status, @Nullable Instant until) {
    public static final Availability PUBLISHED =
            new Availability(AvailabilityStatus.PUBLISHED, null);

    public Availability {
        Limits.required("status", status);
        if (until != null && status != AvailabilityStatus.SOLD_OUT) {
            throw new InvalidValue("until goes with SOLD_OUT only, not " + status);
        }
    }

    public boolean isPublished() {
        return status == AvailabilityStatus.PUBLISHED;
    }

    /// Whether a sold-out item's time has come.
    public boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
