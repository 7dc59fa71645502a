package docket.pos.server.db;

import docket.disk.OwnerOnly;
import docket.pos.server.archive.Archive;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.BadBackup;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes backups and looks whether they are good: one counts only once it was unpacked, opened and
/// looked through. For one caller at a time, but for [#giveUp].
final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String MAKING = "backups.making";
    private static final String CHECKING = "backups.checking";

    private final DataFolder folder;
    private final String version;
    private final Clock clock;
    private final Object gate = new Object();
    private @Nullable Thread onCopies;
    private boolean isOver;

    Backups(DataFolder folder, String version, Clock clock) {
        this.folder = folder;
        this.version = version;
        this.clock = clock;
    }

    /// Where the store's file comes from.
    @FunctionalInterface
    interface Source {
        void copyTo(Path file, Path scratch) throws IOException;
    }

    Shelf shelf() {
        return folder.shelf(folder.backups());
    }

    /// Makes a backup and checks it.
    ///
    /// @throws InterruptedIOException if it was given up; nothing is left of it then
    /// @throws IOException if it could not be made, or is not good; nothing is left of it then
    synchronized Manifest make(BackupKind kind, Source source) throws IOException {
        Path making = folder.emptied(MAKING);
        try {
            return make(kind, source, making);
        } catch (IOException e) {
            throw isGivenUp() ? givenUp(e) : e;
        } finally {
            leave();
            DataFolder.drop(making);
        }
    }

    private Manifest make(BackupKind kind, Source source, Path making) throws IOException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path store = making.resolve(Archive.STORE);
        source.copyTo(store, making);
        enter();
        Files.copy(folder.secretFile(DataFolder.WRITER_SECRET), making.resolve("writer.secret"));
        pack(store, secret(making));
        StoreCheck.Found found = looked(making, StoreCheck::look);
        var head =
                new Manifest(
                        kind,
                        at,
                        version,
                        found.schema(),
                        found.life(),
                        found.at().seq(),
                        found.at().kept(),
                        List.of());
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(Archive.STORE, store);
        for (String part : Archive.parts(folder.root())) {
            files.put(part, folder.root().resolve(part));
        }
        Path zip = making.resolve("backup.zip");
        Manifest made = Archive.write(zip, head, files);
        check(zip);
        leave();
        Path kept = shelf().fresh(kind, at);
        OwnerOnly.folder(folder.backups());
        Files.move(zip, kept, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(folder.backups());
        shelf().prune();
        return made;
    }

    /// From here on only copies are worked on: an interrupted thread closes the files that it has
    /// open, and the store's must not be one of them.
    private void enter() throws IOException {
        synchronized (gate) {
            if (isOver) {
                throw new IOException("there is no time for a backup");
            }
            onCopies = Thread.currentThread();
        }
    }

    private void leave() {
        synchronized (gate) {
            onCopies = null;
            var unused = Thread.interrupted();
        }
    }

    private boolean isGivenUp() {
        synchronized (gate) {
            return isOver;
        }
    }

    private static InterruptedIOException givenUp(IOException why) {
        var end = new InterruptedIOException("the backup was given up");
        end.initCause(why);
        return end;
    }

    /// Gives up a backup that is being made, and makes no more. With a large store on a slow disk a
    /// stop would wait for minutes otherwise. Thread-safe.
    void giveUp() {
        synchronized (gate) {
            isOver = true;
            if (onCopies != null) {
                onCopies.interrupt();
            }
        }
    }

    /// Unpacks a backup and looks through it.
    ///
    /// @throws BadBackup if it is not good
    void check(Path zip) throws IOException {
        try {
            unpack(zip);
        } finally {
            DataFolder.drop(folder.root().resolve(CHECKING));
        }
    }

    /// A good backup.
    ///
    /// @param folder where its parts lie, ready to be moved
    record Unpacked(Manifest manifest, Path folder) {}

    /// Reads what a backup says of itself.
    ///
    /// @throws BadBackup if it is none, or too new
    Manifest head(Path zip) throws IOException {
        return known(zip, Archive.manifest(zip));
    }

    private static Manifest known(Path zip, Manifest manifest) throws BadBackup {
        if (manifest.schema() > Schema.LATEST) {
            throw new BadBackup(
                    "The backup %s was made by a newer Docket (%s): restore it with that."
                            .formatted(zip, manifest.version()));
        }
        return manifest;
    }

    /// Unpacks a backup and looks through it.
    ///
    /// @throws BadBackup if it is not good, or too new
    Unpacked unpack(Path zip) throws IOException {
        Path checking = folder.emptied(CHECKING);
        Manifest manifest = known(zip, Archive.unpack(zip, checking));
        StoreCheck.Found found = looked(checking, StoreCheck::check);
        if (found.at().seq() != manifest.seq() || found.at().kept() != manifest.kept()) {
            throw new BadBackup("The backup %s does not hold what it says.".formatted(zip));
        }
        return new Unpacked(manifest, checking);
    }

    /// How thoroughly a store is looked at.
    private interface Look {
        StoreCheck.Found at(Connection store) throws StoreCheck.NotWhole;
    }

    private static StoreCheck.Found looked(Path unpacked, Look look) throws IOException {
        try (Connection store =
                StoreCheck.open("file:" + unpacked.resolve("docket"), secret(unpacked))) {
            return look.at(store);
        } catch (SQLException | StoreCheck.NotWhole e) {
            throw new BadBackup("The store in the backup is not whole: " + e.getMessage() + ".", e);
        }
    }

    /// Packs the copy. Where that does not work, it stays as large as it is.
    private static void pack(Path store, String secret) {
        try {
            new Packing("file:", store).pack(secret, packed -> true);
        } catch (IOException e) {
            LOG.warn("A backup could not be packed and is kept as large as it is", e);
        }
    }

    private static String secret(Path unpacked) throws IOException {
        return Files.readString(unpacked.resolve("writer.secret")).strip();
    }
}
