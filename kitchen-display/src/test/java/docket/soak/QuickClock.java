package docket.soak;

import docket.time.SteadyClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of a server whose hours are short: it runs as fast as any, and is set forward to the
/// next hour whenever a short one is over, as that of a PC that slept. Between two such moments
/// all that the server waits for takes as long as ever. It goes into the packaged server's jar, so
/// it knows nothing of the tests.
public final class QuickClock extends Clock {
    /// The property that says when it begins.
    static final String BEGIN = "docket.soak.begin";

    /// The property that says how many seconds an hour takes.
    static final String HOUR = "docket.soak.hour";

    private final Clock real;
    private final Instant from;
    private final Instant begin;
    private final Duration hour;

    QuickClock(Clock real, Instant begin, Duration hour) {
        this.real = real;
        this.begin = begin;
        this.hour = hour;
        from = real.instant();
    }

    /// What a server of this kind goes by in place of its PC's clock.
    public static SteadyClock of(Clock real) {
        var begin = Instant.parse(System.getProperty(BEGIN, ""));
        var hour = Duration.ofSeconds(Long.getLong(HOUR, 0));
        return SteadyClock.trusting(new QuickClock(real, begin, hour));
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(from, real.instant());
        long hours = passed.dividedBy(hour);
        return begin.plus(Duration.ofHours(hours)).plus(passed.minus(hour.multipliedBy(hours)));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
