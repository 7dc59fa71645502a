package docket.model;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Where it is midday, so that no business day ends, and nobody is signed out, while a test runs.
public final class Midday {
    private Midday() {}

    /// A zone in which it is past twelve, and not yet one.
    public static ZoneId zone(Clock clock) {
        return ZoneOffset.ofHours(12 - clock.instant().atOffset(ZoneOffset.UTC).getHour());
    }
}
