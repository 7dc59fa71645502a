package docket.model.menu;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Publish an item, hide it, or mark it sold out (86), perhaps until a time.
public record ChangeAvailability(AvailabilityStatus status, @Nullable Instant until) {
    public ChangeAvailability {
        new Availability(status, until);
    }

    public Availability availability() {
        return new Availability(status, until);
    }
}
