package docket.kitchen.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long tickets have waited, by the server's clock. Confined to the screens' thread.
public final class Ages {
    private final Clock clock;
    private final Duration warn;
    private final Duration late;
    private Duration serverAhead = Duration.ZERO;

    /// How urgent a ticket is.
    public enum Level {
        FRESH,
        WARN,
        LATE
    }

    public Ages(Clock clock, int warnMinutes, int lateMinutes) {
        this.clock = clock;
        warn = Duration.ofMinutes(warnMinutes);
        late = Duration.ofMinutes(lateMinutes);
    }

    void serverIsAhead(Duration ahead) {
        serverAhead = ahead;
    }

    /// This station's own clock, for what no server is asked about.
    Clock here() {
        return clock;
    }

    Instant serverNow() {
        return clock.instant().plus(serverAhead);
    }

    Duration of(Instant since) {
        Duration age = Duration.between(since, serverNow());
        return age.isNegative() ? Duration.ZERO : age;
    }

    Level level(Duration age) {
        if (age.compareTo(late) >= 0) {
            return Level.LATE;
        }
        return age.compareTo(warn) >= 0 ? Level.WARN : Level.FRESH;
    }

    /// How far an age is on its way to late, from 0 to 1.
    double share(Duration age) {
        return Math.min(1.0, (double) age.toMillis() / late.toMillis());
    }

    static String text(Duration age) {
        return "%d:%02d".formatted(age.toMinutes(), age.toSecondsPart());
    }
}
