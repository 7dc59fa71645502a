package docket.pos.server.backup;

import docket.model.Reason;
import docket.model.Refusal;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import docket.pos.server.db.Database;
import java.io.IOException;
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
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("backup").factory());
    private final Making making;
    private final @Nullable Mirroring mirroring;
    private final AtomicReference<@Nullable Instant> lookingSince = new AtomicReference<>();
    private final AtomicReference<BackupState> state;
    private final Object asking = new Object();

    /// The one that somebody asked for last; guarded by `asking`.
    private @Nullable Asked asked;

    /// Confined to the worker, with the next.
    private Instant notBefore = Instant.MIN;

    /// Whether a day is over of which there is no backup yet.
    private boolean isDayOwed;

    /// @param elsewhere the second folder; null where none is wanted
    BackupService(Database database, @Nullable Shelf elsewhere, Clock clock) {
        this.database = database;
        this.clock = clock;
        state =
                new AtomicReference<>(
                        BackupState.before(
                                newestAt(), elsewhere == null ? null : elsewhere.folder()));
        making = new Making(database, state, clock);
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
        return Optional.ofNullable(lookingSince.get());
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
        return making.since();
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
                                            () -> made(BackupKind.DEMAND), worker));
                } catch (RejectedExecutionException closed) {
                    throw Making.stopping();
                }
            }
            return asked;
        }
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
        CompletableFuture.runAsync(() -> {}, worker).join();
        if (mirroring != null) {
            mirroring.settle();
        }
    }

    /// Looks whether it is time for something; called every minute. Returns at once.
    public void look() {
        if (lookingSince.compareAndSet(null, clock.instant())) {
            worker.execute(
                    () -> {
                        try {
                            guarded();
                        } finally {
                            lookingSince.set(null);
                        }
                    });
        }
        copyAway();
    }

    /// Does what there is to do. Whether the day is over is asked once, since it may turn while a
    /// backup is made. One failure is told once, where it happened.
    private void guarded() {
        try {
            boolean isDayOver = database.isDayOver();
            isDayOwed |= isDayOver && isDayMissing();
            if (isDayOwed || isDue()) {
                tryTo(isDayOwed ? BackupKind.DAY : BackupKind.HOURLY);
            }
            database.forgetOld();
            if (isDayOver) {
                database.turnDay();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The store could not be looked after; it will be tried again", e);
        }
    }

    /// A PC that is switched off each night has its day end at the next start, and not again at
    /// each start of a day off.
    private boolean isDayMissing() throws IOException {
        return making.newest(BackupKind.DAY).map(database::isAhead).orElse(true);
    }

    private boolean isDue() throws IOException {
        Manifest last = making.newest().orElse(null);
        return last == null
                ? !database.isEmpty()
                : !clock.instant().isBefore(last.at().plus(HOURLY)) && database.isAhead(last);
    }

    private void tryTo(BackupKind kind) {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            var unused = made(kind);
            isDayOwed = false;
        } catch (Refusal told) {
            notBefore = clock.instant().plus(AGAIN);
        }
    }

    private Shelf.Kept made(BackupKind kind) {
        Shelf.Kept made = making.make(kind);
        copyAway();
        return made;
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
        worker.close();
    }
}
