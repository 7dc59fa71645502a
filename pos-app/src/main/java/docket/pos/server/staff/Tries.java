package docket.pos.server.staff;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often a PIN was wrong since it was last right, for one person or on one device. Five wrong
/// ones are free; from then on each costs a wait, from 30 seconds doubling to a quarter of an hour.
///
/// @param wrong how many in a row
/// @param lockedUntil when the next may be tried; null: now
record Tries(int wrong, @Nullable Instant lockedUntil) {
    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Tries NONE = new Tries(0, null);

    /// Doubling more often than this is past the longest wait, and past what fits into a number.
    private static final int DOUBLINGS = 10;

    /// One more that was wrong, or is taken for wrong until it is known to be right.
    Tries another(Instant now) {
        int more = wrong + 1;
        return new Tries(more, more < FREE ? null : now.plus(wait(more)));
    }

    /// How long nothing may be tried; zero where it may. What lies further ahead than any wait was
    /// noted before the clock was set back, and keeps nobody out for hours.
    Duration left(Instant now) {
        if (lockedUntil == null || !now.isBefore(lockedUntil)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, lockedUntil);
        return left.compareTo(LONGEST_WAIT) > 0 ? Duration.ZERO : left;
    }

    /// How many more may be wrong before the next wait.
    int free() {
        return Math.max(0, FREE - wrong);
    }

    private static Duration wait(int wrong) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(DOUBLINGS, wrong - FREE));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
