package docket.pos.server.report;

import docket.model.report.KitchenTimes;
import docket.model.report.TimesSearch;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import java.time.Clock;

/// Tells how long the kitchen took. It reads, and changes nothing that anybody sees. Thread-safe.
public final class ReportService {
    /// Tickets of the time before that are read at once.
    private static final int PIECE = 200;

    private final Database database;
    private final TimesStore store;
    private final BusinessDay days;
    private final Clock clock;
    private volatile boolean isWhole;

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
