package docket.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/// A clock that runs on evenly when somebody sets the clock of the PC, forward or back, and that
/// never goes back by itself. What a PC's clock is put right by in small steps it follows. It takes
/// the PC's time on again when its owner calls [#adopt]. Thread-safe.
public final class SteadyClock extends Clock {
    /// More than this at once is no putting right: somebody has set the clock. A time server that
    /// finds a clock wrong by less than this may be followed without an age being wrong by more.
    public static final Duration JUMP = Duration.ofSeconds(30);

    private final Clock wall;
    private final LongSupplier running;
    private final LongSupplier asleep;
    private Instant lastWall;
    private long lastRunning;
    private long lastAsleep;
    private Duration offset = Duration.ZERO;
    private Instant last;
    private boolean raised;

    /// Begins with the time of the PC.
    ///
    /// @param wall the clock that people can set
    /// @param running nanoseconds of a clock that nobody can set, and that may stand while the PC
    ///     sleeps, such as [System#nanoTime]
    /// @param asleep nanoseconds that the PC has slept; asked where the two clocks disagree
    public SteadyClock(Clock wall, LongSupplier running, LongSupplier asleep) {
        this.wall = wall;
        this.running = running;
        this.asleep = asleep;
        lastWall = wall.instant();
        lastRunning = running.getAsLong();
        lastAsleep = asleep.getAsLong();
        last = lastWall;
    }

    /// The clock of this PC, steadied.
    public static SteadyClock steadying(Clock ofThisPc) {
        return new SteadyClock(ofThisPc, System::nanoTime, new Sleep()::nanos);
    }

    /// A clock that is taken for steady as it is.
    public static SteadyClock trusting(Clock clock) {
        return new SteadyClock(clock, () -> nanos(clock.instant()), () -> 0);
    }

    private static long nanos(Instant moment) {
        return Duration.between(Instant.EPOCH, moment).toNanos();
    }

    @Override
    public synchronized Instant instant() {
        follow();
        Instant now = lastWall.plus(offset);
        if (now.isAfter(last)) {
            last = now;
        }
        return last;
    }

    /// Leaves out of the time whatever the PC's clock has jumped since it was looked at.
    private void follow() {
        Instant nowWall = wall.instant();
        long nowRunning = running.getAsLong();
        Duration jump = Duration.between(lastWall, nowWall).minusNanos(nowRunning - lastRunning);
        if (jump.abs().compareTo(JUMP) >= 0) {
            long nowAsleep = asleep.getAsLong();
            jump = jump.minusNanos(nowAsleep - lastAsleep);
            lastAsleep = nowAsleep;
        }
        lastWall = nowWall;
        lastRunning = nowRunning;
        if (jump.abs().compareTo(JUMP) >= 0) {
            offset = offset.minus(jump);
            if (raised && offset.isNegative()) {
                // What was kept to was known to be too early; now the PC knows better.
                offset = Duration.ZERO;
                raised = false;
            }
        }
    }

    /// Goes on from this moment at the earliest: the PC's clock is behind what is known to have
    /// happened.
    public synchronized void notBefore(Instant known) {
        Duration behind = Duration.between(instant(), known);
        if (behind.isPositive()) {
            offset = offset.plus(behind);
            raised = true;
            last = lastWall.plus(offset);
        }
    }

    /// By how much the PC's clock is ahead of this one; zero where they agree but for what is put
    /// right in small steps.
    public synchronized Duration ahead() {
        var unused = instant();
        Duration ahead = Duration.between(last, lastWall);
        return ahead.abs().compareTo(JUMP) < 0 ? Duration.ZERO : ahead;
    }

    /// Takes the PC's time on, which may be earlier, unless that were before this moment.
    ///
    /// @param known what is known to have happened
    /// @return whether it is taken on
    public synchronized boolean adopt(Instant known) {
        follow();
        if (lastWall.isBefore(known)) {
            return false;
        }
        offset = Duration.ZERO;
        raised = false;
        last = lastWall;
        return true;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new Zoned(this, zone);
    }

    /// The same clock as people of a zone read it.
    private static final class Zoned extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
