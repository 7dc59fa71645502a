package docket.pos.server.db;

import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. It takes what is waiting, at most [#BATCH] units, runs each under a
/// savepoint, flushes the journal, commits and flushes H2, publishes, answers.
/// Confined to its own thread but for [#submit], [#run], [#seq] and [#close].
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /// Units that share one flush.
    private static final int BATCH = 64;

    /// Units that may wait; one more is refused, so that callers feel the pressure.
    private static final int WAITING = 1024;

    private final Storage storage;
    private final Journal journal;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final EventLog log = new EventLog();
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = Thread.ofPlatform().daemon().name("writer").unstarted(this::work);

    private List<Projection> projections = List.of();
    private Consumer<List<Committed>> published = facts -> {};
    private @Nullable Handle handle;
    private volatile long seq;
    private volatile boolean healthy = true;
    private volatile boolean closed;

    /// A command in the queue.
    private record Pending(
            CommandId id, String fingerprint, UnitOfWork unit, CompletableFuture<Written> answer) {}

    /// The wish to stop. The writer is never interrupted: an interrupt in the middle of a file
    /// channel's write closes the file, and with it the store.
    private static final Pending STOP =
            new Pending(
                    CommandId.of("stop"),
                    "",
                    (handle, at) -> {
                        throw Database.unavailable();
                    },
                    new CompletableFuture<>());

    /// A unit that ran and waits for the commit.
    private record Done(Pending pending, Written written, Optional<Journal.Line> line) {
        void answer() {
            pending.answer().complete(written);
        }
    }

    Writer(Storage storage, Journal journal, BusinessDay businessDay, Clock clock) {
        this.storage = storage;
        this.journal = journal;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    void start(List<Projection> keepers, Consumer<List<Committed>> listener) {
        projections = List.copyOf(keepers);
        published = listener;
        catchUp(open());
        thread.start();
    }

    CompletableFuture<Written> submit(CommandId id, String fingerprint, UnitOfWork unit) {
        var answer = new CompletableFuture<Written>();
        if (closed) {
            throw Database.unavailable();
        }
        if (!queue.offer(new Pending(id, fingerprint, unit, answer))) {
            throw new Refusal(Reason.BUSY, "Too much is waiting to be stored; try again.");
        }
        return answer;
    }

    /// Runs housekeeping between two commits, on the caller's thread.
    synchronized void run(Consumer<Handle> work) {
        Handle open = open();
        work.accept(open);
        open.commit();
    }

    long seq() {
        return seq;
    }

    boolean isHealthy() {
        return healthy;
    }

    private void work() {
        var batch = new ArrayList<Pending>(BATCH);
        boolean stopping = false;
        while (!stopping || !queue.isEmpty()) {
            batch.add(take());
            queue.drainTo(batch, BATCH - 1);
            stopping |= batch.removeIf(pending -> STOP.equals(pending));
            if (!batch.isEmpty()) {
                write(batch);
            }
            batch.clear();
        }
    }

    private Pending take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException ignored) {
                LOG.warn("Somebody interrupted the writer; it goes on");
            }
        }
    }

    private synchronized void write(List<Pending> batch) {
        var done = new ArrayList<Done>(batch.size());
        try {
            Handle open = open();
            long before = seq;
            long next = before;
            for (Pending pending : batch) {
                Done ran = run(open, pending, next + 1);
                if (ran != null) {
                    done.add(ran);
                    next += ran.line().isPresent() ? 1 : 0;
                }
            }
            commit(open, done);
            seq = next;
            healthy = true;
        } catch (RuntimeException | Error e) {
            // Whatever it was, the writer lives on: a dead one would leave every caller waiting.
            fail(batch, e);
            return;
        }
        publish(done);
        done.forEach(Done::answer);
    }

    private @Nullable Done run(Handle open, Pending pending, long next) {
        open.savepoint("unit");
        try {
            Done done = decide(open, pending, next);
            open.releaseSavepoint("unit");
            return done;
        } catch (Refusal refusal) {
            open.rollbackToSavepoint("unit");
            pending.answer().completeExceptionally(refusal);
        } catch (RuntimeException bug) {
            // Throws where the store is gone, which then fails the whole batch.
            open.rollbackToSavepoint("unit");
            pending.answer().completeExceptionally(bug);
        }
        return null;
    }

    private Done decide(Handle open, Pending pending, long next) {
        Optional<EventLog.Known> known = log.find(open, pending.id());
        if (known.isPresent()) {
            if (!known.get().fingerprint().equals(pending.fingerprint())) {
                throw new Refusal(
                        Reason.ID_REUSED, "This id was used before, for another command.");
            }
            LogEntry first = log.entry(open, known.get().seq());
            return new Done(pending, new Written(first, true), Optional.empty());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FloorEvent event = pending.unit().decide(open, at);
        var entry = new LogEntry(next, at, event);
        var line = new Journal.Line(entry, Frame.write(entry), pending.id(), pending.fingerprint());
        store(open, line);
        return new Done(pending, new Written(entry, false), Optional.of(line));
    }

    private void store(Handle open, Journal.Line line) {
        projections.forEach(projection -> projection.store(open, line.entry()));
        Class<?> type = line.entry().event().getClass();
        log.insert(open, line, type.getAnnotation(JsonTypeName.class).value());
    }

    private void commit(Handle open, List<Done> done) {
        List<Journal.Line> lines = done.stream().flatMap(d -> d.line().stream()).toList();
        if (lines.isEmpty()) {
            open.commit();
            return;
        }
        try {
            journal.append(businessDay.at(clock.instant()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.commit();
        open.execute("checkpoint sync");
        keepJournal();
    }

    private void keepJournal() {
        try {
            journal.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(List<Done> done) {
        List<Committed> facts =
                done.stream()
                        .flatMap(d -> d.line().stream())
                        .map(line -> new Committed(line.entry(), line.frame()))
                        .toList();
        if (facts.isEmpty()) {
            return;
        }
        try {
            facts.forEach(fact -> projections.forEach(p -> p.committed(fact.entry())));
            published.accept(facts);
        } catch (RuntimeException bug) {
            LOG.error("A listener failed after the commit; the facts stand", bug);
        }
    }

    /// A commit that may or may not have reached the disk is made to be nowhere or everywhere: the
    /// store is opened again, and what it kept is what counts.
    private void fail(List<Pending> batch, Throwable cause) {
        healthy = false;
        LOG.error("The store could not keep a commit", cause);
        batch.forEach(p -> p.answer().completeExceptionally(Database.unavailable()));
        Handle broken = handle;
        handle = null;
        try {
            if (broken != null) {
                broken.rollback();
                broken.close();
            }
        } catch (JdbiException e) {
            LOG.warn("The broken connection could not be closed", e);
        }
        try {
            long kept = log.last(open());
            if (kept == seq) {
                journal.cutBack();
            } else {
                seq = kept;
            }
        } catch (JdbiException | IOException e) {
            LOG.error("The store is not there; every command is refused until it is", e);
        }
    }

    private Handle open() {
        Handle open = handle;
        if (open == null) {
            try {
                open = Jdbi.open(storage.connectWriter());
            } catch (SQLException e) {
                throw new ConnectionException(e);
            }
            open.begin();
            handle = open;
        }
        if (!open.isInTransaction()) {
            open.begin();
        }
        return open;
    }

    private void catchUp(Handle open) {
        seq = log.last(open);
        List<Journal.Line> missing = journal.after(seq);
        for (Journal.Line line : missing) {
            if (line.entry().seq() != seq + 1) {
                throw new StoreFailure(
                        "The journal goes on at fact %d, but the store ends at %d: restore a newer backup."
                                .formatted(line.entry().seq(), seq));
            }
            store(open, line);
            seq = line.entry().seq();
        }
        open.commit();
        open.execute("checkpoint sync");
        if (!missing.isEmpty()) {
            LOG.warn("{} facts were brought back from the journal, up to {}", missing.size(), seq);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (thread.isAlive()) {
                queue.put(STOP);
                thread.join();
            }
            Handle open = handle;
            if (open != null) {
                if (open.isInTransaction()) {
                    open.commit();
                }
                shutDown(open);
                handle = null;
            }
            journal.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By JDBC, since JDBI asks for a count afterwards, of a connection that is gone then.
    private static void shutDown(Handle open) {
        try (Statement statement = open.getConnection().createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.warn("The store did not shut down cleanly", e);
        }
    }
}
