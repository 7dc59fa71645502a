package docket.pos.rush;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// An evening that passes some times as fast as the clock.
public final class QuickPace implements Pace {
    private final Clock clock;
    private final int times;
    private final Instant begun;

    public QuickPace(Clock clock, int times) {
        this.clock = clock;
        this.times = times;
        begun = clock.instant();
    }

    @Override
    public Duration now() {
        return Duration.between(begun, clock.instant()).multipliedBy(times);
    }

    @Override
    public void waitUntil(Duration then) throws InterruptedException {
        Duration left = then.minus(now()).dividedBy(times);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }
}
