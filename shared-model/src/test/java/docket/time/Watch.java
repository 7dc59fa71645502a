package docket.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A PC whose time passes when it is told to, whose clock somebody may set, and which may sleep.
/// Thread-safe.
public final class Watch extends Clock {
    private Instant wall;
    private long running;
    private long asleep;

    public Watch(Instant begun) {
        wall = begun;
    }

    /// The steady clock of this PC.
    public SteadyClock steady() {
        return new SteadyClock(this, this::running, this::asleep);
    }

    /// Time passes.
    public synchronized void pass(Duration time) {
        wall = wall.plus(time);
        running += time.toNanos();
    }

    /// The PC sleeps; what counts the time that it runs stands.
    public synchronized void sleep(Duration time) {
        wall = wall.plus(time);
        asleep += time.toNanos();
    }

    /// Somebody sets the clock, forward or back.
    public synchronized void set(Duration by) {
        wall = wall.plus(by);
    }

    private synchronized long running() {
        return running;
    }

    private synchronized long asleep() {
        return asleep;
    }

    @Override
    public synchronized Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
