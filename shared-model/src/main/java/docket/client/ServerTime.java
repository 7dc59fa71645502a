package docket.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// What time it is at the server. It runs on by the time that has passed here, so it stays right
/// when somebody sets this station's clock.
///
/// @param then the server's time at `nanos` of this program's [System#nanoTime]
record ServerTime(Instant then, long nanos) {
    /// The server's time as it answered, taking half of the way there and back as the way.
    static ServerTime measured(Instant answered, long asked, long heard) {
        return new ServerTime(answered, asked + (heard - asked) / 2);
    }

    /// How far the server is ahead of a clock of this station.
    Duration aheadOf(Clock here) {
        Instant there = then.plusNanos(System.nanoTime() - nanos);
        return Duration.between(here.instant(), there);
    }
}
