package docket.model.menu;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Publish an item, perhaps only as many as are left, hide it, or mark it sold out (86), perhaps
/// until a time.
public record ChangeAvailability(
        AvailabilityStatus status, @Nullable Instant until, @Nullable Integer left) {
    public ChangeAvailability {
        new Availability(status, until, left);
    }

    /// Of what is not counted.
    public ChangeAvailability(AvailabilityStatus status, @Nullable Instant until) {
        this(status, until, null);
    }

    public Availability availability() {
        return new Availability(status, until, left);
    }
}
