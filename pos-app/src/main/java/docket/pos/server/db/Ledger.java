package docket.pos.server.db;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The facts where they are kept: in H2 and in the journal, and a fact counts once both have it on
/// disk. The two are flushed side by side. After a failure neither is trusted until [#mend] made
/// them agree. Confined to the writer's thread once it is open.
final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /// Old facts that are forgotten in one go, so that a command waits for few of them.
    private static final int FORGET = 500;

    /// A store above this size is packed when it is closed.
    private static final long PACK_ABOVE = 32L << 20;

    private static final String UNIT = "unit";

    private final Storage storage;
    private final WritingConnection connection;
    private final Journal journal;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final EventLog log = new EventLog();
    private final ExecutorService journalThread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("journal").factory());

    private List<Projection> projections = List.of();
    private CompletableFuture<?> flush = CompletableFuture.completedFuture(null);
    private boolean doubtful;
    private boolean kept;
    private long seq;

    Ledger(Storage storage, Journal journal, BusinessDay businessDay, Clock clock) {
        this.storage = storage;
        this.connection = new WritingConnection(storage);
        this.journal = journal;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /// A command that was carried out in the open transaction.
    ///
    /// @param line the fact it made, if it was the first time
    record Ran(Written written, Optional<JournalLine> line) {}

    /// Brings what the journal has and H2 lacks into H2, and the other way round.
    ///
    /// @param keepers keep the state, in this order
    /// @throws StoreFailure if they cannot be made one
    void open(List<Projection> keepers) {
        projections = List.copyOf(keepers);
        Handle open = connection.handle();
        seq = log.last(open);
        try {
            JournalReader.Rest rest = journal.after(seq);
            if (rest.last() > 0 && rest.last() < seq) {
                append(log.lines(open, rest.last(), seq));
            }
            rest.lines().forEach(line -> replay(open, line));
            if (!rest.lines().isEmpty()) {
                LOG.warn("{} facts came back from the journal", rest.lines().size());
            }
        } catch (IOException e) {
            throw new StoreFailure("The journal cannot be read: check the disk.", e);
        }
        connection.flush();
    }

    private void replay(Handle open, JournalLine line) {
        if (line.entry().seq() != seq + 1) {
            throw new StoreFailure(
                    "The journal goes on at fact %d, but the store ends at %d: restore a newer backup."
                            .formatted(line.entry().seq(), seq));
        }
        store(open, line);
        seq++;
    }

    /// The last fact that both have.
    long seq() {
        return seq;
    }

    /// Carries a command out in the open transaction, as the fact `next`; one that throws leaves
    /// nothing there.
    ///
    /// @throws StoreFailure if the whole transaction is lost
    Ran run(Task.Command command, long next) {
        return undivided(open -> decide(open, command, next));
    }

    /// Writes rows that are no fact in the open transaction; where it throws, none is left.
    ///
    /// @throws StoreFailure if the whole transaction is lost
    <T> T keep(Function<Handle, T> work) {
        T value = undivided(work);
        kept = true;
        return value;
    }

    private <T> T undivided(Function<Handle, T> work) {
        Handle open = savepoint();
        try {
            T value = work.apply(open);
            open.releaseSavepoint(UNIT);
            return value;
        } catch (RuntimeException e) {
            takeBack(open, e);
            throw e;
        }
    }

    private Handle savepoint() {
        try {
            return connection.handle().savepoint(UNIT);
        } catch (JdbiException e) {
            throw new StoreFailure("The store does not answer.", e);
        }
    }

    private static void takeBack(Handle open, RuntimeException why) {
        try {
            open.rollbackToSavepoint(UNIT);
        } catch (JdbiException e) {
            e.addSuppressed(why);
            throw new StoreFailure("The store does not answer.", e);
        }
    }

    private Ran decide(Handle open, Task.Command command, long next) {
        Optional<EventLog.Known> known = log.find(open, command.id());
        if (known.isPresent()) {
            if (!known.get().fingerprint().equals(command.fingerprint())) {
                throw new Refusal(
                        Reason.ID_REUSED, "This id was used before, for another command.");
            }
            LogEntry first = log.entry(open, known.get().seq());
            return new Ran(new Written(first, true), Optional.empty());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FloorEvent event = command.unit().decide(open, at);
        var line =
                JournalLine.of(
                        new LogEntry(next, at, command.by(), event),
                        command.id(),
                        command.fingerprint());
        store(open, line);
        return new Ran(new Written(line.entry(), false), Optional.of(line));
    }

    private void store(Handle open, JournalLine line) {
        projections.forEach(projection -> projection.store(open, line.entry()));
        log.insert(open, line);
    }

    /// Puts the open transaction, which made these facts, on disk: H2 and the journal at the same
    /// time; what is no fact is in H2 alone. Where this throws, nobody knows what stands, until
    /// [#mend] was called.
    void commit(List<JournalLine> lines) {
        if (lines.isEmpty() && !kept) {
            connection.handle().commit();
            return;
        }
        doubtful = true;
        kept = false;
        if (lines.isEmpty()) {
            connection.flush();
        } else {
            flush = CompletableFuture.runAsync(() -> appended(lines), journalThread);
            connection.flush();
            flush.join();
            keepJournal();
            seq = lines.getLast().entry().seq();
        }
        doubtful = false;
    }

    /// After a failure: opens H2 again, takes what it kept as what stands, and brings the journal
    /// to the same place. Does nothing where all is well.
    ///
    /// @return the facts that stand after all, though their commit seemed to fail
    /// @throws RuntimeException if the disk still does not take it; to be called again later
    List<JournalLine> mend() {
        if (!doubtful) {
            return List.of();
        }
        flush.handle((done, failure) -> null).join();
        connection.drop();
        kept = false;
        storage.dropReaders();
        Handle open = connection.handle();
        List<JournalLine> standing = log.lines(open, seq, Long.MAX_VALUE);
        try {
            journal.cutBack();
            append(standing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connection.flush();
        seq += standing.size();
        doubtful = false;
        return standing;
    }

    /// Says that the transaction failed in a way that leaves H2 and the journal in doubt.
    void doubt() {
        doubtful = true;
    }

    private void appended(List<JournalLine> lines) {
        try {
            journal.append(businessDay.at(clock.instant()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(List<JournalLine> lines) throws IOException {
        if (!lines.isEmpty()) {
            journal.append(businessDay.at(clock.instant()), lines);
            journal.keep();
        }
    }

    private void keepJournal() {
        try {
            journal.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets facts from before a moment, a few at a time.
    ///
    /// @return whether there are more
    boolean forgetBefore(Instant moment) {
        Handle open = connection.handle();
        int gone = log.deleteBefore(open, moment, FORGET);
        open.commit();
        return gone == FORGET;
    }

    /// Writes something to the disk and forgets it.
    ///
    /// @throws UncheckedIOException if the disk does not take it
    void probe() {
        try {
            storage.probe();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Packs the store's file; nobody may read meanwhile.
    void compact() {
        connection.shutDown();
        storage.compact(this::isWhole);
    }

    private boolean isWhole(Connection packed) {
        return log.last(Jdbi.open(packed)) == seq;
    }

    /// Closes the store and the journal; packs the store where it has grown.
    @Override
    public void close() {
        journalThread.close();
        try {
            connection.shutDown();
            if (storage.size() > PACK_ABOVE) {
                storage.compact(this::isWhole);
                connection.shutDown();
            }
            journal.close();
        } catch (JdbiException | IOException e) {
            LOG.warn("The store did not close cleanly; it will recover at the next start", e);
        }
    }
}
