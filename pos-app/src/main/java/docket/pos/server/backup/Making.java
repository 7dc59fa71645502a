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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one backup after another, and says what came of it. Confined to the thread that makes
/// them, but for [#since].
final class Making {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

    private final Database database;
    private final AtomicReference<BackupState> state;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();
    private @Nullable Manifest newest;

    /// @param state told what came of it
    Making(Database database, AtomicReference<BackupState> state, Clock clock) {
        this.database = database;
        this.state = state;
        this.clock = clock;
    }

    /// Since when one is being made; null while none is. By any thread.
    @Nullable Instant since() {
        return since.get();
    }

    /// Makes one; returns once it is good.
    ///
    /// @throws Refusal if it did not work, with one sentence that says why
    Shelf.Kept make(BackupKind kind) {
        since.set(clock.instant());
        try {
            Manifest made = database.backUp(kind);
            newest = made;
            state.updateAndGet(now -> now.made(made.at()));
            LOG.info("Backup of fact {} was made and is good", made.seq());
            return database.shelf().list().stream()
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
            since.set(null);
        }
    }

    static Refusal stopping() {
        return new Refusal(Reason.STORE_UNAVAILABLE, "The server stops.");
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

    /// What the newest holds.
    ///
    /// @throws IOException if the folder cannot be read
    Optional<Manifest> newest() throws IOException {
        if (newest == null) {
            newest = readable(database.shelf().list()).orElse(null);
        }
        return Optional.ofNullable(newest);
    }

    /// What the newest of a kind holds.
    ///
    /// @throws IOException if the folder cannot be read
    Optional<Manifest> newest(BackupKind kind) throws IOException {
        return readable(
                database.shelf().list().stream().filter(one -> one.kind() == kind).toList());
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
}
