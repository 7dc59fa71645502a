package docket.pos.server.backup;

import docket.model.Reason;
import docket.model.Refusal;
import docket.pos.server.archive.Archive;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import docket.pos.server.db.Database;
import docket.wire.HealthDetails.Second.State;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final @Nullable Shelf elsewhere;
    private final Clock clock;
    private final ExecutorService making =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("backup").factory());
    private final ExecutorService copying =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("backup-copy").factory());
    private final AtomicBoolean isCopying = new AtomicBoolean();
    private final AtomicReference<@Nullable Instant> makingSince = new AtomicReference<>();
    private final AtomicReference<BackupState> state;

    /// Confined to the thread that makes backups, with the next.
    private @Nullable Manifest newest;

    private Instant notBefore = Instant.MIN;

    /// @param elsewhere the second folder; null where none is wanted
    BackupService(Database database, @Nullable Shelf elsewhere, Clock clock) {
        this.database = database;
        this.elsewhere = elsewhere;
        this.clock = clock;
        state =
                new AtomicReference<>(
                        BackupState.before(elsewhere == null ? null : elsewhere.folder()));
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
            throw new Refusal(Reason.STORE_UNAVAILABLE, "The backups cannot be read.");
        }
    }

    /// Makes a backup at once, and returns once it is good.
    ///
    /// @throws Refusal if it did not work, with one sentence that says why
    public Shelf.Kept backUpNow() {
        try {
            return CompletableFuture.supplyAsync(() -> made(BackupKind.DEMAND), making).join();
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
        CompletableFuture.runAsync(() -> {}, copying).join();
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
                tryTo(BackupKind.DAY);
            } else if (isDue()) {
                tryTo(BackupKind.HOURLY);
            }
            database.keepHouse();
        } catch (RuntimeException e) {
            LOG.warn("The store could not be looked after; it will be tried again", e);
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
            for (Shelf.Kept one : list()) {
                try {
                    newest = Archive.manifest(one.file());
                    state.updateAndGet(now -> now.made(one.at()));
                    break;
                } catch (IOException no) {
                    LOG.warn("The backup {} cannot be read", one.file(), no);
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    private void tryTo(BackupKind kind) {
        try {
            var unused = made(kind);
        } catch (Refusal told) {
            notBefore = clock.instant().plus(AGAIN);
        }
    }

    private Shelf.Kept made(BackupKind kind) {
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
            throw new Refusal(Reason.STORE_UNAVAILABLE, "The server stops.");
        } catch (IOException e) {
            LOG.error("No good backup could be made", e);
            String why = "The backup could not be made: check the disk and its room.";
            state.updateAndGet(now -> now.failed(why, clock.instant()));
            throw new Refusal(Reason.STORE_UNAVAILABLE, why);
        }
    }

    /// Copies to the second folder what it lacks, if it is there.
    private void copyAway() {
        Shelf target = elsewhere;
        if (target != null && isCopying.compareAndSet(false, true)) {
            copying.execute(
                    () -> {
                        try {
                            copy(target);
                        } finally {
                            isCopying.set(false);
                        }
                    });
        }
    }

    private void copy(Shelf target) {
        try {
            int many = target.mirror(database.shelf());
            state.updateAndGet(now -> now.mirrored(clock.instant()));
            if (many > 0) {
                LOG.info("{} backups were copied to {}", many, target.folder());
            }
        } catch (IOException e) {
            boolean isAbsent = e instanceof NoSuchFileException;
            String why =
                    isAbsent
                            ? "The second folder %s is not there.".formatted(target.folder())
                            : "The second folder %s does not take the backups: check it and its room."
                                    .formatted(target.folder());
            if (!why.equals(state.get().unreached())) {
                LOG.warn("{}", why, e);
            }
            state.updateAndGet(now -> now.cutOff(why, isAbsent ? State.ABSENT : State.REFUSING));
        }
    }

    /// Ends; what is being made or copied is given up, and its files are taken away. Only the
    /// store's own file is read to its end.
    @Override
    public void close() {
        copying.shutdownNow();
        database.giveBackupUp();
        making.close();
    }
}
