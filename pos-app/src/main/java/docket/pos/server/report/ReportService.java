package docket.pos.server.report;

import docket.model.report.KitchenTimes;
import docket.model.report.LearnedTimes;
import docket.model.report.MadeLine;
import docket.model.report.TimesSearch;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells how long the kitchen took. It reads, and changes nothing that anybody sees. Thread-safe.
public final class ReportService {
    /// Tickets of the time before that are read at once.
    private static final int PIECE = 200;

    /// Days from which is learned.
    private static final int LEARNED_DAYS = 28;

    private final Database database;
    private final TimesStore store;
    private final BusinessDay days;
    private final Clock clock;
    private volatile boolean isWhole;
    private @Nullable Known known;

    ReportService(Database database, TimesStore store, BusinessDay days, Clock clock) {
        this.database = database;
        this.store = store;
        this.days = days;
        this.clock = clock;
    }

    KitchenTimes kitchenTimes(TimesSearch wanted) {
        TimesSearch search = wanted.on(days.at(clock.instant()));
        return database.read(
                handle -> {
                    var count = new KitchenTimes.Count();
                    store.each(handle, search, count::add);
                    return count.over(search);
                });
    }

    /// What was learned of the last weeks without today; looked up once an hour, however many
    /// counters ask.
    synchronized LearnedTimes learnedTimes() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Known now = known;
        if (now == null || !now.hour().equals(hour)) {
            LocalDate today = days.at(hour);
            List<MadeLine> made =
                    database.read(
                            handle -> store.made(handle, today.minusDays(LEARNED_DAYS), today));
            now = new Known(hour, LearnedTimes.of(made));
            known = now;
        }
        return now.times();
    }

    /// @param hour for which it was learned
    private record Known(Instant hour, LearnedTimes times) {}

    /// Takes over what the store knew before it counted times, a piece at a time; called again and
    /// again.
    public void catchUp() {
        if (!isWhole) {
            isWhole =
                    !database.read(store::isBehind)
                            || !database.keep(handle -> store.catchUp(handle, PIECE));
        }
    }
}
