package docket.pos.server.db;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of making the store and its journal one at a start.
final class CatchingUp {
    private int facts;
    private int rows;
    private long missing;
    private boolean inDoubt;
    private @Nullable Instant until;
    private @Nullable Path journalAside;

    /// A fact came back.
    ///
    /// @param gap how many before it did not
    void fact(JournalLine fact, long gap) {
        facts++;
        missing += gap;
        until = fact.entry().at();
    }

    /// A change of rows came back, or could not.
    void rows(KeptLine line, long gap, boolean isDone) {
        rows += isDone ? 1 : 0;
        missing += gap + (isDone ? 0 : 1);
        until = line.at();
    }

    void journalAside(Path aside) {
        journalAside = aside;
    }

    /// The journal does not say that there was no more.
    void doubt() {
        inDoubt = true;
    }

    boolean isInDoubt() {
        return inDoubt;
    }

    /// How much came back.
    int many() {
        return facts + rows;
    }

    /// How much is known to have been there, and did not come back.
    long missing() {
        return missing;
    }

    boolean misses() {
        return missing > 0;
    }

    /// When the last that came back had been entered.
    @Nullable Instant until() {
        return until;
    }

    /// Where the journal lies that was damaged, or of another store.
    @Nullable Path journalAside() {
        return journalAside;
    }
}
