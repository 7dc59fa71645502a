package docket.model.menu;

import docket.model.InvalidValue;
import docket.model.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an item can be had, when it comes back by itself, and how many there are.
///
/// @param until for a sold-out item the time at which it is published again; null: until told
/// @param left how many can still be sold, at least 1 while it is published and 0 when the last one
///     was sold; null where they are not counted
public record Availability(
        AvailabilityStatus status, @Nullable Instant until, @Nullable Integer left) {
    public static final Availability PUBLISHED =
            new Availability(AvailabilityStatus.PUBLISHED, null);

    public Availability {
        Limits.required("status", status);
        if (until != null && status != AvailabilityStatus.SOLD_OUT) {
            throw new InvalidValue("until goes with SOLD_OUT only, not " + status);
        }
        if (left != null) {
            switch (status) {
                case PUBLISHED -> Limits.number("left", left, 1, Limits.COUNT);
                case SOLD_OUT -> Limits.number("left of what is sold out", left, 0, 0);
                case HIDDEN -> throw new InvalidValue("left does not go with HIDDEN");
            }
        }
    }

    /// One that is not counted.
    public Availability(AvailabilityStatus status, @Nullable Instant until) {
        this(status, until, null);
    }

    /// What is had as long as there are some left.
    ///
    /// @param count at least 1
    public static Availability left(int count) {
        return new Availability(AvailabilityStatus.PUBLISHED, null, count);
    }

    public boolean isPublished() {
        return status == AvailabilityStatus.PUBLISHED;
    }

    /// Whether a sold-out item's time has come.
    public boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /// The same when some were sold, or given back where the number is negative; with the last one
    /// it is sold out. What is not counted stays as it is.
    ///
    /// @param number at most as many as are left
    public Availability taken(int number) {
        if (left == null || number == 0) {
            return this;
        }
        int rest = Math.min(left - number, Limits.COUNT);
        return rest == 0 ? new Availability(AvailabilityStatus.SOLD_OUT, null, 0) : left(rest);
    }
}
