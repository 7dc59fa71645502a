package docket.pos.server.backup;

import docket.model.Reason;
import docket.model.Refusal;
import docket.pos.server.archive.Archive;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.BadBackup;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import docket.pos.server.db.Database;
import docket.wire.backup.BackupPage;
import docket.wire.backup.BackupPage.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Backs the store up each hour in which something happened, at the end of a day, and when somebody
/// asks; and copies what there is to a second folder, whenever that is there. It has threads of its
/// own, so that neither the store nor anybody else waits for a slow disk. Thread-safe.
public final class BackupService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);

    private static final Duration HOURLY = Duration.ofHours(1);

    /// How long after a backup that did not work another is tried.
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;
    private final ExecutorService making =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("backup").factory());
    private final @Nullable Mirroring mirroring;
    private final AtomicReference<@Nullable Instant> makingSince = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> backingUpSince = new AtomicReference<>();
    private final AtomicReference<BackupState> state;
    private final Object asking = new Object();

    /// The one that somebody asked for last; guarded by `asking`.
    private @Nullable Asked asked;

    /// Confined to the thread that makes backups, with the next.
    private @Nullable Manifest newest;

    private Instant notBefore = Instant.MIN;

    /// @param elsewhere the second folder; null where none is wanted
    BackupService(Database database, @Nullable Shelf elsewhere, Clock clock) {
        this.database = database;
        this.clock = clock;
        state =
                new AtomicReference<>(
                        BackupState.before(
                                newestAt(), elsewhere == null ? null : elsewhere.folder()));
        mirroring = elsewhere == null ? null : new Mirroring(database, elsewhere, state, clock);
    }

    /// A backup that somebody asked for.
    ///
    /// @param since when
    /// @param end what came of it
    private record Asked(Instant since, CompletableFuture<Shelf.Kept> end) {}

    private @Nullable Instant newestAt() {
        try {
            return database.shelf().list().stream().findFirst().map(Shelf.Kept::at).orElse(null);
        } catch (IOException e) {
            LOG.warn("The backups cannot be read", e);
            return null;
        }
    }

    public BackupState state() {
        return state.get();
    }

    /// Since when a backup is being made, or the store looked after; empty while it is not.
    public Optional<Instant> makingSince() {
        return Optional.ofNullable(makingSince.get());
    }

    /// The backups that there are, the newest first.
    public List<Shelf.Kept> list() {
        try {
            return database.shelf().list();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return new Refusal(Reason.STORE_UNAVAILABLE, "The backups cannot be read.");
    }

    /// Since when a backup is being made, whoever wanted it; null while none is.
    @Nullable Instant beingMadeSince() {
        synchronized (asking) {
            if (asked != null && !asked.end().isDone()) {
                return asked.since();
            }
        }
        return backingUpSince.get();
    }

    /// Begins a backup, or joins in the one that somebody asked for and that is not done.
    ///
    /// @throws Refusal if the server stops
    void begin() {
        var unused = asked();
    }

    private Asked asked() {
        synchronized (asking) {
            if (asked == null || asked.end().isDone()) {
                try {
                    asked =
                            new Asked(
                                    clock.instant(),
                                    CompletableFuture.supplyAsync(
                                            () -> made(BackupKind.DEMAND), making));
                } catch (RejectedExecutionException closed) {
                    throw stopping();
                }
            }
            return asked;
        }
    }

    private static Refusal stopping() {
        return new Refusal(Reason.STORE_UNAVAILABLE, "The server stops.");
    }

    /// Makes a backup at once, or joins in the one that somebody asked for and that is not done;
    /// returns once it is good.
    ///
    /// @throws Refusal if it did not work, with one sentence that says why
    public Shelf.Kept backUpNow() {
        try {
            return asked().end().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal no) {
                throw no;
            }
            throw e;
        }
    }

    /// Returns once all that was begun is done, for whoever wants to look at it.
    public void settle() {
        CompletableFuture.runAsync(() -> {}, making).join();
        if (mirroring != null) {
            mirroring.settle();
        }
    }

    /// Looks whether it is time for something; called every minute. Returns at once.
    public void look() {
        if (makingSince.compareAndSet(null, clock.instant())) {
            making.execute(
                    () -> {
                        try {
                            guarded();
                        } finally {
                            makingSince.set(null);
                        }
                    });
        }
        copyAway();
    }

    /// Does what there is to do. One failure is told once, where it happened.
    private void guarded() {
        try {
            if (database.isDayOver()) {
                endOfDay();
            } else if (isDue()) {
                tryTo(BackupKind.HOURLY);
            }
            database.keepHouse();
        } catch (RuntimeException e) {
            LOG.warn("The store could not be looked after; it will be tried again", e);
        }
    }

    /// A PC that is switched off each night has its day end at the next start, and not again at
    /// each start of a day off.
    private void endOfDay() {
        Optional<Manifest> before = newest(BackupKind.DAY);
        if (before.isEmpty() || database.isAhead(before.get())) {
            tryTo(BackupKind.DAY);
        }
    }

    private boolean isDue() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return false;
        }
        Manifest last = newest().orElse(null);
        return last == null
                ? !database.isEmpty()
                : !now.isBefore(last.at().plus(HOURLY)) && database.isAhead(last);
    }

    private Optional<Manifest> newest() {
        if (newest == null) {
            newest = readable(list()).orElse(null);
        }
        return Optional.ofNullable(newest);
    }

    private Optional<Manifest> newest(BackupKind kind) {
        return readable(list().stream().filter(one -> one.kind() == kind).toList());
    }

    /// The first of them that can be read.
    private static Optional<Manifest> readable(List<Shelf.Kept> backups) {
        for (Shelf.Kept one : backups) {
            try {
                return Optional.of(Archive.manifest(one.file()));
            } catch (IOException no) {
                LOG.warn("The backup {} cannot be read", one.file(), no);
            }
        }
        return Optional.empty();
    }

    private void tryTo(BackupKind kind) {
        try {
            var unused = made(kind);
        } catch (Refusal told) {
            notBefore = clock.instant().plus(AGAIN);
        }
    }

    private Shelf.Kept made(BackupKind kind) {
        backingUpSince.set(clock.instant());
        try {
            Manifest made = database.backUp(kind);
            newest = made;
            state.updateAndGet(now -> now.made(made.at()));
            LOG.info("Backup of fact {} was made and is good", made.seq());
            copyAway();
            return list().stream()
                    .filter(one -> one.at().equals(made.at()))
                    .findFirst()
                    .orElseThrow();
        } catch (InterruptedIOException e) {
            LOG.info("The backup is given up, since the server stops");
            throw stopping();
        } catch (IOException | RuntimeException e) {
            LOG.error("No good backup could be made", e);
            var failure = new Failure(reason(e), clock.instant());
            state.updateAndGet(now -> now.failed(failure));
            throw new Refusal(
                    Reason.STORE_UNAVAILABLE,
                    "The backup could not be made: check the disk and its room.");
        } finally {
            backingUpSince.set(null);
        }
    }

    /// A disk that cannot take the store once more has too little room, whatever it says.
    private BackupPage.Reason reason(Exception why) {
        try {
            long room =
                    Files.getFileStore(database.shelf().folder().resolveSibling("."))
                            .getUsableSpace();
            if (room < database.size().orElse(0)) {
                return BackupPage.Reason.NO_ROOM;
            }
        } catch (IOException e) {
            LOG.debug("The disk does not say how much room it has", e);
        }
        return why instanceof BadBackup ? BackupPage.Reason.NOT_GOOD : BackupPage.Reason.DISK;
    }

    private void copyAway() {
        if (mirroring != null) {
            mirroring.begin();
        }
    }

    /// Ends; what is being made or copied is given up, and its files are taken away. Only the
    /// store's own file is read to its end.
    @Override
    public void close() {
        if (mirroring != null) {
            mirroring.close();
        }
        database.giveBackupUp();
        making.close();
    }
}
