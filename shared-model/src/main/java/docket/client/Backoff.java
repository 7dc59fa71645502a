package docket.client;

import docket.Exempt;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/// How long to wait before the next try: twice as long each time up to a limit, and shortened by up
/// to a half by chance, so that the stations of a house do not all come back in the same moment.
/// Confined to the thread that tries.
@Exempt(rule = "A12", because = "Stations must differ in their waits; a test gives its own chance.")
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);

    private final Duration longest;
    private final DoubleSupplier chance;
    private Duration next = FIRST;

    /// @param chance gives numbers from 0 to 1
    Backoff(Duration longest, DoubleSupplier chance) {
        this.longest = longest;
        this.chance = chance;
    }

    static Backoff upTo(Duration longest) {
        return new Backoff(longest, () -> ThreadLocalRandom.current().nextDouble());
    }

    /// The wait before the next try; the one after it will be longer.
    Duration next() {
        Duration full = next.compareTo(longest) < 0 ? next : longest;
        next = full.multipliedBy(2);
        return Duration.ofNanos((long) (full.toNanos() * (1 - chance.getAsDouble() / 2)));
    }

    /// A try went well: the next wait is a short one again.
    void reset() {
        next = FIRST;
    }
}
