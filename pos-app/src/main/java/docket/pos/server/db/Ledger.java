package docket.pos.server.db;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.pos.server.archive.TimeInName;
import docket.pos.server.db.StoreFailure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is kept, where it is kept: in H2 and in the journal, and it counts once both have it on
/// disk. The two are flushed side by side. After a failure neither is trusted until [#mend] made
/// them agree. Confined to the writer's thread once it is open.
final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /// Old facts that are forgotten in one go, so that a command waits for few of them.
    private static final int FORGET = 500;

    /// A store above this size is packed when it is closed.
    private static final long PACK_ABOVE = 32L << 20;

    /// Facts that are read at once where the journal is written anew.
    private static final int PIECE = 500;

    private static final String UNIT = "unit";

    private final Storage storage;
    private final WritingConnection connection;
    private final Journal journal;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final EventLog log = new EventLog();
    private final KeptLog keptLog = new KeptLog();
    private final ExecutorService journalThread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("journal").factory());

    private List<Projection> projections = List.of();
    private CompletableFuture<?> flush = CompletableFuture.completedFuture(null);
    private final List<Line> pending = new ArrayList<>();
    private int commits;
    private boolean doubtful;
    private Position here = Position.NONE;
    private UUID life = new UUID(0, 0);
    private Instant latest = Instant.MIN;

    Ledger(Storage storage, Journal journal, BusinessDay businessDay, Clock clock) {
        this.storage = storage;
        this.connection = new WritingConnection(storage);
        this.journal = journal;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /// Brings what the journal has and H2 lacks into H2, and the other way round.
    ///
    /// @param keepers keep the state, in this order
    /// @param restored what the store is in place of another; null where it is the one it was
    /// @throws StoreFailure if they cannot be made one
    CatchingUp open(List<Projection> keepers, @Nullable Restored restored) {
        projections = List.copyOf(keepers);
        Handle open = connection.handle();
        here = new Position(log.last(open), keptLog.last(open));
        life = life(open);
        try {
            CatchingUp done = catchUp(open, journal.after(here), restored);
            latest = log.lastAt(open).orElse(Instant.MIN);
            connection.flush();
            return done;
        } catch (IOException e) {
            throw new StoreFailure(Kind.DISK, "The journal cannot be read: check the disk.", e);
        }
    }

    private static UUID life(Handle open) {
        return open.select("select life from store").mapTo(UUID.class).one();
    }

    private CatchingUp catchUp(Handle open, JournalReader.Rest rest, @Nullable Restored restored)
            throws IOException {
        var done = new CatchingUp();
        if (here.equals(Position.NONE) && !rest.lives().isEmpty()) {
            // A store that is made of the journal alone is the one that the journal is of.
            life = rest.lives().iterator().next();
            open.execute("update store set life = ?", life);
        }
        boolean isRestored = restored != null;
        if (restored != null
                && (restored.isAlone()
                        || rest.isTorn()
                        || !rest.continues(life)
                        || !rest.last().reaches(here))) {
            done.doubt();
        }
        if (!rest.continues(life)) {
            LOG.error("The journal is of another life of the store");
            done.journalAside(journal.putAside(null, aside()));
            append(open, beginning(open));
            if (done.isInDoubt()) {
                beginLife(open);
            }
            return done;
        }
        boolean mayMiss = isRestored || !rest.damaged().isEmpty();
        rest.lines().forEach(line -> replay(open, line, done, mayMiss));
        if (!rest.damaged().isEmpty()) {
            done.journalAside(journal.putAside(rest.damaged().getFirst(), aside()));
            append(open, beginning(open));
        } else if (rest.last().equals(Position.NONE)) {
            append(open, beginning(open));
        } else if (!rest.last().reaches(here)) {
            append(open, rest.last());
        } else if (rest.lives().isEmpty()) {
            journal.append(today(), head(), List.of(head()));
        }
        if (done.misses() || done.isInDoubt()) {
            beginLife(open);
        }
        journal.keep();
        return done;
    }

    /// From here on the same numbers mean other facts. The journal knows it first: a store of the
    /// life before follows it.
    private void beginLife(Handle open) throws IOException {
        life = open.select("select random_uuid()").mapTo(UUID.class).one();
        journal.append(today(), head(), List.of(head()));
        open.execute("update store set life = ?", life);
    }

    private void replay(Handle open, Line line, CatchingUp done, boolean mayMiss) {
        switch (line) {
            case JournalLine fact -> {
                long missing = fact.entry().seq() - here.seq() - 1;
                if (missing > 0 && !mayMiss) {
                    throw new StoreFailure(
                            Kind.BROKEN,
                            "The journal goes on at fact %d, but the store ends at %d: restore a newer backup."
                                    .formatted(fact.entry().seq(), here.seq()));
                }
                if (missing >= 0) {
                    done.fact(fact, missing + (again(open, fact, mayMiss) ? 0 : 1));
                    if (missing > 0) {
                        open.execute("update store set whole_from = ?", fact.entry().seq());
                    }
                }
            }
            case KeptLine rows -> {
                if (rows.n() > here.kept()) {
                    done.rows(rows, rows.n() - here.kept() - 1, repeat(open, rows));
                }
            }
            case Line.Life began -> {
                if (!began.life().equals(life)) {
                    life = began.life();
                    open.execute("update store set life = ?", life);
                }
            }
        }
        here = here.after(line);
    }

    /// Stores a fact once more. One that does not fit behind a gap is told, and does not keep the
    /// rest from coming back.
    private boolean again(Handle open, JournalLine fact, boolean mayMiss) {
        if (!mayMiss) {
            store(open, fact);
            return true;
        }
        try {
            undivided(
                    all -> {
                        store(all, fact);
                        return true;
                    });
            return true;
        } catch (JdbiException | IllegalStateException e) {
            LOG.error("Fact {} does not come back", fact.entry().seq(), e);
            log.insert(open, fact);
            return false;
        }
    }

    /// Changes rows as they were changed before. What cannot be is told, and does not keep the rest
    /// from coming back.
    private boolean repeat(Handle open, KeptLine rows) {
        try {
            undivided(
                    all -> {
                        rows.work().forEach(change -> change.repeat(all));
                        return true;
                    });
            return true;
        } catch (JdbiException | IllegalStateException e) {
            LOG.error("What was kept as number {} does not come back", rows.n(), e);
            return false;
        } finally {
            keptLog.insert(open, rows);
        }
    }

    /// What the lines after it go on from.
    private Line.Life head() {
        return new Line.Life(life, here);
    }

    /// From where on the store still knows what happened.
    private Position beginning(Handle open) {
        return new Position(log.first(open) - 1, keptLog.first(open) - 1);
    }

    /// Appends what the store knows of what happened after a position.
    private void append(Handle open, Position from) throws IOException {
        var head = new Line.Life(life, from);
        Position at = from;
        while (!at.equals(here)) {
            List<Line> lines = lines(open, at, at.seq() + PIECE);
            journal.append(today(), head, lines);
            for (Line line : lines) {
                at = at.after(line);
            }
        }
        if (from.equals(here)) {
            journal.append(today(), head, List.of(head));
        }
        journal.keep();
    }

    /// What the store knows after a position, up to a fact, in the order of commits.
    private List<Line> lines(Handle open, Position from, long upTo) {
        List<JournalLine> facts = log.lines(open, from.seq(), upTo);
        boolean isAll = facts.isEmpty() || facts.getLast().entry().seq() == log.last(open);
        List<KeptLine> rows = keptLog.lines(open, from.kept(), isAll ? Long.MAX_VALUE : upTo - 1);
        var all = new ArrayList<Line>(rows.size() + facts.size());
        int next = 0;
        for (JournalLine fact : facts) {
            while (next < rows.size() && rows.get(next).after() < fact.entry().seq()) {
                all.add(rows.get(next));
                next++;
            }
            all.add(fact);
        }
        all.addAll(rows.subList(next, rows.size()));
        return all;
    }

    private String aside() {
        return ".damaged-" + TimeInName.of(clock.instant());
    }

    private LocalDate today() {
        return businessDay.at(clock.instant());
    }

    /// How far both have come.
    Position here() {
        return here;
    }

    /// The place of the next line: what stands, and what the open transaction added.
    private Position next() {
        Position next = here;
        for (Line line : pending) {
            next = next.after(line);
        }
        return next;
    }

    /// Carries a command out in the open transaction; one that throws leaves nothing there.
    ///
    /// @throws StoreFailure if the whole transaction is lost
    Written run(Task.Command command) {
        Ran ran = undivided(open -> decide(open, command, next().seq() + 1));
        ran.line().ifPresent(pending::add);
        return ran.written();
    }

    /// @param line the fact that the command made, if it was the first time
    private record Ran(Written written, Optional<JournalLine> line) {}

    /// Writes rows that are no fact in the open transaction; where it throws, none is left.
    ///
    /// @throws StoreFailure if the whole transaction is lost
    <T> T keep(Function<Handle, T> work) {
        Kept<T> kept = undivided(open -> kept(open, connection.noting(), work));
        kept.line().ifPresent(pending::add);
        return kept.value();
    }

    /// @param line what was changed for it, if anything was
    private record Kept<T>(T value, Optional<KeptLine> line) {}

    private <T> Kept<T> kept(
            Handle open, WritingConnection.Noting noting, Function<Handle, T> work) {
        var unused = noting.notes().take();
        T value = work.apply(noting.handle());
        List<KeptLine.Change> changes = noting.notes().take();
        if (changes.isEmpty()) {
            return new Kept<>(value, Optional.empty());
        }
        Position before = next();
        var line =
                new KeptLine(
                        before.kept() + 1,
                        before.seq(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        changes);
        keptLog.insert(open, line);
        return new Kept<>(value, Optional.of(line));
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
            throw new StoreFailure(Kind.DISK, "The store does not answer.", e);
        }
    }

    private static void takeBack(Handle open, RuntimeException why) {
        try {
            open.rollbackToSavepoint(UNIT);
        } catch (JdbiException e) {
            e.addSuppressed(why);
            throw new StoreFailure(Kind.DISK, "The store does not answer.", e);
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
        Instant at = now();
        FloorEvent event = command.unit().decide(open, at);
        var line =
                JournalLine.of(
                        new LogEntry(next, at, command.by(), event),
                        command.id(),
                        command.fingerprint());
        store(open, line);
        return new Ran(new Written(line.entry(), false), Optional.of(line));
    }

    /// No fact happens before the one that it follows, whatever the clock says.
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }

    private void store(Handle open, JournalLine line) {
        projections.forEach(projection -> projection.store(open, line.entry()));
        log.insert(open, line);
    }

    /// Puts the open transaction on disk: H2 and the journal at the same time. Where this throws,
    /// nobody knows what stands, until [#mend] was called.
    ///
    /// @return what it made
    List<Line> commit() {
        if (pending.isEmpty()) {
            connection.handle().commit();
            return List.of();
        }
        doubtful = true;
        List<Line> lines = List.copyOf(pending);
        Line.Life head = head();
        flush = CompletableFuture.runAsync(() -> appended(head, lines), journalThread);
        connection.flush();
        flush.join();
        keepJournal();
        here = next();
        pending.clear();
        commits++;
        doubtful = false;
        return lines;
    }

    /// After a failure: opens H2 again, takes what it kept as what stands, and brings the journal
    /// to the same place. Does nothing where all is well.
    ///
    /// @return what stands after all, though its commit seemed to fail
    /// @throws RuntimeException if the disk still does not take it; to be called again later
    List<Line> mend() {
        if (!doubtful) {
            return List.of();
        }
        flush.handle((done, failure) -> null).join();
        connection.drop();
        pending.clear();
        storage.dropReaders();
        Handle open = connection.handle();
        List<Line> standing;
        try {
            journal.cutBack();
            bringBack(open);
            standing = lines(open, here, Long.MAX_VALUE);
            if (!standing.isEmpty()) {
                journal.append(today(), head(), standing);
                journal.keep();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connection.flush();
        storage.renewReaders();
        for (Line line : standing) {
            here = here.after(line);
        }
        doubtful = false;
        return standing;
    }

    /// H2 may have fallen back behind what it had kept: what was answered comes from the journal.
    private void bringBack(Handle open) throws IOException {
        var has = new Position(log.last(open), keptLog.last(open));
        if (has.reaches(here)) {
            return;
        }
        LOG.error("The store fell back from {} to {}; the journal brings it on", here, has);
        Position answered = here;
        here = has;
        try {
            var done = new CatchingUp();
            journal.after(has).lines().forEach(line -> replay(open, line, done, false));
        } finally {
            here = answered;
        }
    }

    /// Says that the transaction failed in a way that leaves H2 and the journal in doubt.
    void doubt() {
        doubtful = true;
    }

    private void appended(Line.Life head, List<Line> lines) {
        try {
            journal.append(today(), head, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        int facts = log.deleteBefore(open, moment, FORGET);
        int rows = keptLog.deleteBefore(open, moment, FORGET);
        open.commit();
        return facts == FORGET || rows == FORGET;
    }

    /// Throws away days of the journal. What the disk does not let go now goes another day.
    ///
    /// @param oldest the first of the days that stay
    /// @param needed from where on it is needed, by one backup after another
    void trimJournal(LocalDate oldest, List<Position> needed) {
        try {
            int gone = journal.trim(oldest, needed);
            if (gone > 0) {
                LOG.info("{} days before {} went out of the journal", gone, oldest);
            }
        } catch (IOException e) {
            LOG.warn("The journal cannot be trimmed; it stays as it is", e);
        }
    }

    /// How many times the store's file should have been tidied since it was.
    int untidied() {
        return commits / storage.tidied();
    }

    /// Makes a little room in the store's file that later commits can use.
    void tidy() {
        commits = 0;
        connection.tidy();
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

    /// Packs the store's file, and opens it before any reader does; nobody may read meanwhile.
    void compact() {
        if (storage.endReaders()) {
            connection.shutDown();
            storage.compact(this::isWhole);
            connection.handle().commit();
        } else {
            LOG.warn("The store is not packed: a reader does not come to be connected");
        }
        storage.renewReaders();
    }

    private boolean isWhole(Connection packed) {
        Handle open = Jdbi.open(packed);
        return here.equals(new Position(log.last(open), keptLog.last(open)));
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
            storage.seal();
            journal.close();
        } catch (JdbiException | IOException e) {
            LOG.warn("The store did not close cleanly; it will recover at the next start", e);
        }
    }
}
