package docket.client;

import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.wire.AuditPage;
import docket.wire.AuditVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An audit log in memory.
public final class FakeAudit implements AuditCalls {
    private final Function<Instant, LocalDate> days;
    private final List<AuditEntry> entries = new ArrayList<>();
    private @Nullable RuntimeException trouble;
    private @Nullable Long brokenAt;
    private int lists;

    /// @param days tells the business day of a moment
    public FakeAudit(Function<Instant, LocalDate> days) {
        this.days = days;
    }

    public void add(Instant at, @Nullable Actor by, AuditedChange change) {
        entries.add(new AuditEntry(entries.size() + 1L, at, by, change));
    }

    /// Fails at every call from now on; with null it works again.
    public void fail(@Nullable RuntimeException why) {
        trouble = why;
    }

    /// Somebody changes an entry.
    public void breakAt(long n) {
        brokenAt = n;
    }

    /// How often it was searched.
    public int lists() {
        return lists;
    }

    @Override
    public AuditPage list(AuditSearch search, long before, int most) {
        work();
        lists++;
        List<AuditEntry> found =
                Stream.iterate(entries.size() - 1, i -> i >= 0, i -> i - 1)
                        .map(entries::get)
                        .filter(entry -> entry.n() < before)
                        .filter(entry -> search.finds(entry, days.apply(entry.at())))
                        .limit(most + 1L)
                        .toList();
        return new AuditPage(found.stream().limit(most).toList(), found.size() > most);
    }

    @Override
    public AuditVerdict verify() {
        work();
        return new AuditVerdict(entries.size(), "0".repeat(64), brokenAt);
    }

    private void work() {
        if (trouble != null) {
            throw trouble;
        }
    }
}
