package docket.pos.server.backup;

import docket.pos.server.archive.Shelf;
import docket.pos.server.db.Database;
import docket.wire.HealthDetails.Second.State;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the backups to a second folder, whenever that is there: a stick, or another PC. Its
/// thread may wait for a slow disk for as long as that takes. Thread-safe.
final class Mirroring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mirroring.class);

    private final Database database;
    private final Shelf target;
    private final AtomicReference<BackupState> state;
    private final Clock clock;
    private final ExecutorService copying =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("backup-copy").factory());
    private final AtomicBoolean isCopying = new AtomicBoolean();

    /// @param state told what came of it
    Mirroring(Database database, Shelf target, AtomicReference<BackupState> state, Clock clock) {
        this.database = database;
        this.target = target;
        this.state = state;
        this.clock = clock;
    }

    /// Copies what the folder lacks, where that is not being done already. Returns at once.
    void begin() {
        if (isCopying.compareAndSet(false, true)) {
            copying.execute(
                    () -> {
                        try {
                            copy();
                        } finally {
                            isCopying.set(false);
                        }
                    });
        }
    }

    private void copy() {
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

    /// Returns once all that was begun is done.
    void settle() {
        CompletableFuture.runAsync(() -> {}, copying).join();
    }

    /// Gives up what is being copied.
    @Override
    public void close() {
        copying.shutdownNow();
    }
}
