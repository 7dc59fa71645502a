package docket.pos.server.db;

import com.zaxxer.hikari.HikariDataSource;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The only way to the store. Reads see one committed state each. Writes queue for one writer,
/// which runs as many as are waiting inside one transaction, commits and flushes once, publishes
/// the facts in order, and then answers every caller. So an answer means "on disk", `seq` is the
/// order of commits and of publishing without gaps, and a unit that is refused leaves no row, no
/// fact and no trace in its neighbours. Thread-safe.
public final class Database implements AutoCloseable {
    /// How long an answered command is known; a retry after that is a new command.
    private static final Duration COMMANDS_KEPT = Duration.ofDays(2);

    private final HikariDataSource pool;
    private final Jdbi readers;
    private final Writer writer;
    private final EventLog log = new EventLog();
    private final Clock clock;

    private Database(HikariDataSource pool, Writer writer, Clock clock) {
        this.pool = pool;
        this.readers = Jdbi.create(pool);
        this.writer = writer;
        this.clock = clock;
    }

    /// Opens and migrates the store; nothing is read or written before [#start].
    ///
    /// @throws StoreFailure with one sentence that says what to do
    public static Database open(DataFolder folder, BusinessDay businessDay, Clock clock) {
        Storage storage = Storage.open(folder);
        var writer = new Writer(storage, new Journal(folder.journal()), businessDay, clock);
        return new Database(storage.readers(), writer, clock);
    }

    /// Catches up from the journal, then takes writes.
    ///
    /// @param projections keep the state, in this order
    /// @param published told of each commit's facts, in order, before the callers are answered
    public void start(List<Projection> projections, Consumer<List<Committed>> published) {
        writer.start(projections, published);
    }

    public <T> T read(Function<Handle, T> work) {
        return readers.inTransaction(work::apply);
    }

    /// Carries a command out, once. Returns when the fact is on disk.
    ///
    /// @param fingerprint of all that the command says; the same id with another is refused
    /// @throws Refusal what the unit threw, or that nothing can be stored now
    public Written write(CommandId id, String fingerprint, UnitOfWork unit) {
        CompletableFuture<Written> answer = writer.submit(id, fingerprint, unit);
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    /// The last fact that is on disk.
    public long seq() {
        return writer.seq();
    }

    /// Whether the last commit could be kept.
    public boolean isHealthy() {
        return writer.isHealthy();
    }

    /// The frames after `seq`, oldest first.
    public List<String> framesAfter(Handle handle, long seq, int most) {
        return log.framesAfter(handle, seq, most);
    }

    /// Whether the log reaches back to the fact after `seq`, and `seq` is of this store's life.
    public boolean reaches(Handle handle, long seq) {
        return seq >= log.first(handle) - 1 && seq <= log.last(handle);
    }

    public long lastSeq(Handle handle) {
        return log.last(handle);
    }

    /// Forgets the commands that are too old to be sent again.
    public void trimCommands() {
        writer.run(
                handle -> log.deleteCommandsBefore(handle, clock.instant().minus(COMMANDS_KEPT)));
    }

    @Override
    public void close() {
        pool.close();
        writer.close();
    }

    static Refusal unavailable() {
        return new Refusal(
                Reason.STORE_UNAVAILABLE,
                "Nothing can be stored right now: check the disk of the counter PC.");
    }
}
