package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Actor;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import docket.wire.backup.RestoreWish;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way to the store. Reads see one committed state each. Writes queue for one writer,
/// which runs as many as are waiting inside one transaction, commits and flushes once, publishes
/// the facts in order, and then answers every caller. So an answer means "on disk", `seq` is the
/// order of commits and of publishing without gaps, and a unit that is refused leaves no row, no
/// fact and no trace in its neighbours. Thread-safe.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /// How long facts and the commands that made them are known; a station that was away for
    /// longer gets a snapshot, and a command that comes again later is a new one.
    private static final Duration FACTS_KEPT = Duration.ofDays(7);

    /// How long a caller waits for the disk. What was not kept by then may still be: who sends the
    /// command again learns it.
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Opened opened;
    private final Readers connections;
    private final Jdbi readers;
    private final Writer writer;
    private final EventLog log = new EventLog();
    private final BusinessDay businessDay;
    private final Clock clock;
    private final ReadWriteLock packing = new ReentrantReadWriteLock();
    private volatile LocalDate packedOn;
    private volatile Optional<Recovery> recovery = Optional.empty();

    private Database(Opened opened, Writer writer, BusinessDay businessDay, Clock clock) {
        this.opened = opened;
        this.connections = opened.storage().readers();
        this.readers = Jdbi.create(connections::connection);
        this.writer = writer;
        this.businessDay = businessDay;
        this.clock = clock;
        this.packedOn = businessDay.at(clock.instant());
    }

    /// Opens and migrates the store; nothing is read or written before [#start]. One that is broken
    /// is kept aside, and a backup takes its place.
    ///
    /// @throws StoreFailure with one sentence that says what to do
    public static Database open(
            DataFolder folder, BusinessDay businessDay, String version, Clock clock) {
        var backups = new Backups(folder, version, clock);
        return open(folder, backups, businessDay, clock, Durability.FULL);
    }

    /// Opens it likewise, on another disk.
    static Database open(
            DataFolder folder, BusinessDay businessDay, Clock clock, Durability durability) {
        return open(folder, new Backups(folder, "", clock), businessDay, clock, durability);
    }

    private static Database open(
            DataFolder folder,
            Backups backups,
            BusinessDay businessDay,
            Clock clock,
            Durability durability) {
        var restoring = new Restoring(folder, backups, clock);
        var opening = new Opening(folder, backups, restoring, clock, durability.files());
        Opening.Outcome outcome = opening.prepare();
        Storage storage = Storage.open(folder, outcome.isNew(), durability);
        var journal = new Journal(folder.journal(), durability);
        var ledger = new Ledger(storage, journal, businessDay, clock);
        var trimming = new Trimming(folder.journal(), backups, businessDay);
        var opened = new Opened(storage, backups, restoring, opening, outcome, trimming);
        return new Database(opened, new Writer(ledger), businessDay, clock);
    }

    /// What the store was opened with.
    private record Opened(
            Storage storage,
            Backups backups,
            Restoring restoring,
            Opening opening,
            Opening.Outcome outcome,
            Trimming trimming) {}

    /// Puts a backup in the place of the store of a folder that nobody else has. The store that is
    /// there is kept aside. The next [#open] brings it up to date.
    ///
    /// @param isAlone whether the journal is left out, so that all is as the backup has it
    /// @throws IOException if the backup is not good; nothing was changed then
    public static void restore(
            DataFolder folder, Path backup, boolean isAlone, String version, Clock clock)
            throws IOException {
        var backups = new Backups(folder, version, clock);
        var restoring = new Restoring(folder, backups, clock);
        new Opening(folder, backups, restoring, clock, Durability.FULL.files())
                .take(backup, isAlone);
    }

    /// Catches up from the journal, then takes writes.
    ///
    /// @param projections keep the state, in this order
    /// @param published told of each commit's facts, in order, before the callers are answered
    public void start(List<Projection> projections, Consumer<List<Committed>> published) {
        CatchingUp done = writer.start(projections, published, opened.outcome().restored());
        if (done.many() > 0) {
            LOG.warn("{} facts and changes came back from the journal", done.many());
        }
        opened.opening().finish();
        packedOn = lastAt().map(businessDay::at).filter(packedOn::isAfter).orElse(packedOn);
        recovery = Recovery.of(opened.outcome(), done);
        recovery.ifPresent(what -> LOG.error("{}", what.sentence(businessDay.zone())));
    }

    /// What had to be done at the start so that the store could be used; empty where it was whole.
    public Optional<Recovery> recovery() {
        return recovery;
    }

    /// Makes a backup while the store is in use, and checks it; nobody waits for it but the caller.
    ///
    /// @throws IOException if there is none that is good
    public Manifest backUp(BackupKind kind) throws IOException {
        packing.readLock().lock();
        try {
            return opened.backups().make(kind, opened.storage()::copyTo);
        } finally {
            packing.readLock().unlock();
        }
    }

    /// Gives up a backup that is being made, and makes no more.
    public void giveBackupUp() {
        opened.backups().giveUp();
    }

    /// Bytes of the store's file; empty where it cannot be read.
    public OptionalLong size() {
        try {
            return OptionalLong.of(opened.storage().size());
        } catch (IOException e) {
            LOG.debug("The store's file does not say how large it is", e);
            return OptionalLong.empty();
        }
    }

    /// The backups that there are here.
    public Shelf shelf() {
        return opened.backups().shelf();
    }

    /// Which backup takes the place of the store at the next start; empty where none does.
    ///
    /// @throws IOException if that cannot be read
    public Optional<RestoreWish> wishedBackup() throws IOException {
        return opened.restoring().wish().map(Database::told);
    }

    /// Has a backup take the place of the store at the next start.
    ///
    /// @param isAlone whether the journal is left out, so that all will be as the backup has it
    /// @throws docket.pos.server.archive.BadBackup if it is none, or too new
    /// @throws IOException if the wish cannot be kept
    public RestoreWish wishFor(Path backup, boolean isAlone) throws IOException {
        return told(opened.restoring().keep(backup, isAlone));
    }

    /// Has the store stay as it is at the next start.
    public void wishForNone() throws IOException {
        opened.restoring().forget();
    }

    private static RestoreWish told(Restoring.Wish wish) {
        return new RestoreWish(wish.name(), wish.at(), wish.isAlone(), wish.wishedAt());
    }

    /// How far the store has come, as it is on disk: a backup that has come as far has all there
    /// is.
    public boolean isAhead(Manifest backup) {
        return !backup.isOf(life())
                || !writer.at().equals(new Position(backup.seq(), backup.kept()));
    }

    /// Reads one committed state.
    ///
    /// @throws Refusal if the store is not there
    public <T> T read(Function<Handle, T> work) {
        packing.readLock().lock();
        try {
            return readers.inTransaction(work::apply);
        } catch (JdbiException e) {
            if (e instanceof ConnectionException || !writer.isHealthy()) {
                LOG.warn("The store cannot be read: {}", e.toString());
                throw unavailable();
            }
            throw e;
        } finally {
            packing.readLock().unlock();
        }
    }

    /// Carries a command out, once. Returns when the fact is on disk.
    ///
    /// @param by who gives it; null: the server itself
    /// @param fingerprint of all that the command says; the same id with another is refused
    /// @throws Refusal what the unit threw, or that nothing can be stored now
    public Written write(@Nullable Actor by, CommandId id, String fingerprint, UnitOfWork unit) {
        return kept(writer.submit(by, id, fingerprint, unit));
    }

    /// Writes rows that are no fact of the floor, such as those of devices and people: all of
    /// them, or where the work throws, none. Returns when they are on disk. Nobody is told of them
    /// by the feed. The journal has the statements with what was bound to them, so they must come
    /// to the same wherever they are done again: no clock and no chance of the store's own.
    ///
    /// @throws Refusal what the work threw, or that nothing can be stored now
    public <T> T keep(Function<Handle, T> work) {
        return kept(writer.keep(work));
    }

    private static <T> T kept(CompletableFuture<T> answer) {
        try {
            return answer.orTimeout(ANSWER.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e.getCause() instanceof TimeoutException ? unavailable() : e;
        }
    }

    /// The id that the store was given when it was made, and is given anew when it is restored from
    /// a backup: from there on the same numbers mean other facts.
    public UUID life() {
        return read(handle -> handle.select("select life from store").mapTo(UUID.class).one());
    }

    /// The last fact that is on disk.
    public long seq() {
        return writer.seq();
    }

    /// When the last fact happened that is on disk; empty where there is none yet.
    public Optional<Instant> lastAt() {
        return read(log::lastAt);
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

    /// Whether a business day has ended since the store was packed; or, where the PC was off as it
    /// ended, since the last fact before the start.
    public boolean isDayOver() {
        return businessDay.at(clock.instant()).isAfter(packedOn);
    }

    /// Whether nothing was ever kept.
    public boolean isEmpty() {
        return writer.at().equals(Position.NONE);
    }

    /// Forgets the facts that are too old; called now and then.
    public void forgetOld() {
        Instant old = clock.instant().minus(FACTS_KEPT);
        var more = new AtomicBoolean(true);
        while (more.get()) {
            writer.run(ledger -> more.set(ledger.forgetBefore(old))).join();
        }
    }

    /// Begins another business day: forgets what is too old of the journal, and packs the store.
    /// Whoever calls it has seen to the backup of the day that is over.
    public void turnDay() {
        Instant now = clock.instant();
        packedOn = businessDay.at(now);
        opened.trimming().old(now, life()).ifPresent(days -> writer.run(days::goFrom).join());
        pack();
    }

    /// Looks whether the store can keep something again, where it could not; called every few
    /// seconds.
    public void recover() {
        if (!writer.isHealthy()) {
            writer.probe().join();
            LOG.info("The disk takes something again");
        }
    }

    /// Readers wait meanwhile; so does the writer.
    private void pack() {
        packing.writeLock().lock();
        try {
            writer.run(Ledger::compact).join();
        } finally {
            packing.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        connections.close();
        writer.close();
    }

    static Refusal unavailable() {
        return new Refusal(
                Reason.STORE_UNAVAILABLE,
                "The store cannot be used right now: check the disk of the counter PC.");
    }
}
