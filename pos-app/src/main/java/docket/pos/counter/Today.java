package docket.pos.counter;

import docket.model.event.Floor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The business day that it is.
public final class Today {
    private Today() {}

    /// By the shop's own hours, as far as the shop is known; else the day that it is by UTC.
    public static LocalDate of(@Nullable Floor floor, Clock clock) {
        return floor == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                : floor.shop().businessDay(clock.instant());
    }
}
