package docket.pos.server.condition;

import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.time.SteadyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the server go by its own time when somebody sets the clock of the PC, and takes the PC's
/// time on as soon as that spoils nothing: while no ticket waits in the kitchen, or as the business
/// day turns, and never so that a fact would lie in the future. Used by one thread.
public final class Timekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

    private final SteadyClock clock;
    private final Database database;
    private final BooleanSupplier idle;
    private final BusinessDay days;
    private final Runnable changed;
    private LocalDate today;
    private Duration told = Duration.ZERO;

    /// Goes on no earlier than the last fact, however the PC's clock is.
    ///
    /// @param database is open
    /// @param idle whether nothing waits in the kitchen
    /// @param changed run when the server's time has become another
    public Timekeeper(
            SteadyClock clock,
            Database database,
            BusinessDay days,
            BooleanSupplier idle,
            Runnable changed) {
        this.clock = clock;
        this.database = database;
        this.days = days;
        this.idle = idle;
        this.changed = changed;
        clock.notBefore(lastFact());
        today = days.at(clock.instant());
    }

    private Instant lastFact() {
        return database.lastAt().orElse(Instant.EPOCH);
    }

    /// Looks at the PC's clock; called every second.
    public void keep() {
        LocalDate day = days.at(clock.instant());
        boolean isTurned = day.isAfter(today);
        today = day;
        Duration ahead = clock.ahead();
        tell(ahead);
        if (!ahead.isZero() && (isTurned || idle.getAsBoolean()) && clock.adopt(lastFact())) {
            today = days.at(clock.instant());
            told = Duration.ZERO;
            LOG.info("Docket goes by the clock of this PC again");
            changed.run();
        }
    }

    private void tell(Duration ahead) {
        if (ahead.minus(told).abs().compareTo(SteadyClock.JUMP) >= 0) {
            told = ahead;
            LOG.warn(
                    "The clock of this PC differs from Docket's time by {} s: it was set",
                    ahead.toSeconds());
        }
    }
}
