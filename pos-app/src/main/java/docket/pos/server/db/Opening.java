package docket.pos.server.db;

import docket.disk.OwnerOnly;
import docket.pos.server.archive.Archive;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.BadBackup;
import docket.pos.server.archive.Shelf;
import docket.pos.server.archive.TimeInName;
import docket.pos.server.db.StoreFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that there is a store that can be opened. One that is not whole is kept aside, and
/// the newest good backup takes its place, or where there is none the journal alone, if that has
/// all there ever was; the journal then brings back the rest. Never an empty store.
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final DataFolder folder;
    private final Backups backups;
    private final Restoring restoring;
    private final Clock clock;
    private final String files;

    /// @param files H2's name of the file system
    Opening(DataFolder folder, Backups backups, Restoring restoring, Clock clock, String files) {
        this.folder = folder;
        this.backups = backups;
        this.restoring = restoring;
        this.clock = clock;
        this.files = files;
    }

    /// What had to be done.
    ///
    /// @param isNew whether a store is to be made
    /// @param restored what took the place of the store; null where it was whole
    /// @param unusable the backup that was to take its place and could not; null: none was
    record Outcome(boolean isNew, @Nullable Restored restored, @Nullable Unusable unusable) {}

    /// A backup that somebody wanted and that is not good.
    ///
    /// @param why one sentence
    /// @param aside where it lies now; null where nothing is left of it
    record Unusable(String why, @Nullable String aside) {}

    /// Makes ready.
    ///
    /// @throws StoreFailure if there is nothing that could be opened; nothing was changed then
    Outcome prepare() {
        try {
            takeBackWhatWasAside();
            @Nullable Unusable unusable = fulfilWish();
            if (!folder.hasTraces()) {
                return new Outcome(true, Restored.in(folder).orElse(null), unusable);
            }
            var outcome = new Outcome(false, Restored.in(folder).orElse(null), unusable);
            int schema = Schema.LATEST;
            try {
                schema = look();
            } catch (StoreCheck.NotWhole no) {
                LOG.error("The store is not whole", no);
                outcome = restore(no.getMessage() == null ? "it is broken" : no.getMessage());
                outcome = new Outcome(outcome.isNew(), outcome.restored(), unusable);
                if (!outcome.isNew()) {
                    schema = look();
                }
            }
            beforeMigration(schema);
            new Seal(folder).lift();
            return outcome;
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.DISK,
                    "The store %s cannot be read: check the disk and who may read there."
                            .formatted(folder.storeFile()),
                    e);
        } catch (StoreCheck.NotWhole no) {
            throw hopeless(no.getMessage());
        }
    }

    /// After a cut in the middle of a migration: the store laid aside is whole, and nothing was
    /// added since. After one in the middle of packing: the store is as it was.
    private void takeBackWhatWasAside() throws IOException {
        new Packing(files, folder.storeFile()).clear();
        if (folder.hasStoreAside()) {
            folder.takeStoreBack();
        }
    }

    /// Where the backup that somebody wants is not good, the store stays as it is, and they are
    /// told.
    private @Nullable Unusable fulfilWish() throws IOException {
        try {
            restoring.fulfil();
            return null;
        } catch (BadBackup no) {
            LOG.error("The backup that was to be restored is not good", no);
            @Nullable Path aside = restoring.layAside();
            return new Unusable(
                    String.valueOf(no.getMessage()), aside == null ? null : aside.toString());
        }
    }

    /// Looks whether the store is whole. One that is as it was closed needs no looking at: opening
    /// it twice would take as long as the rest of the start.
    ///
    /// @return the version of its schema
    private int look() throws IOException, StoreCheck.NotWhole {
        if (!Files.exists(folder.storeFile())) {
            throw new StoreCheck.NotWhole("its file is missing");
        }
        if (Files.size(folder.storeFile()) == 0) {
            throw new StoreCheck.NotWhole("its file is empty");
        }
        if (!Files.exists(folder.secretFile(DataFolder.WRITER_SECRET))) {
            throw new StoreCheck.NotWhole("its password is missing");
        }
        Seal.Verdict verdict = new Seal(folder).verdict();
        if (verdict == Seal.Verdict.CURRENT) {
            return Schema.LATEST;
        }
        try (Connection store =
                StoreCheck.open(
                        files + folder.storePath(), folder.secret(DataFolder.WRITER_SECRET))) {
            StoreCheck.Found found = StoreCheck.look(store);
            if (found.schema() > Schema.LATEST) {
                throw new StoreFailure(
                        Kind.NEWER,
                        "The store %s was made by a newer Docket (its tables are of version %d, this one knows %d): start that one."
                                .formatted(folder.storeFile(), found.schema(), Schema.LATEST));
            }
            if (verdict == Seal.Verdict.BROKEN && hasBackup()) {
                throw new StoreCheck.NotWhole("its file is not as it was closed");
            }
            if (verdict != Seal.Verdict.WHOLE) {
                StoreCheck.check(store);
            }
            return found.schema();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    || !Files.isReadable(folder.storeFile())) {
                throw Storage.unopened(folder, e);
            }
            throw new StoreCheck.NotWhole("it cannot be opened", e);
        }
    }

    private boolean hasBackup() throws IOException {
        return !shelf().list().isEmpty() || Journal.isWhole(folder.journal());
    }

    /// In its own folder a restaurant knows its backups whatever they are called.
    private Shelf shelf() {
        return new Shelf(folder.backups(), "");
    }

    private Outcome restore(String fault) throws IOException {
        Optional<Backups.Unpacked> good = newestGood();
        String mark = TimeInName.of(clock.instant());
        if (good.isPresent()) {
            Path aside = folder.keepAside(folder.storeFile(), mark);
            moveIn(good.get().folder(), mark);
            return outcome(false, fault, aside, good.get().manifest().at());
        }
        if (Journal.isWhole(folder.journal())) {
            return outcome(true, fault, folder.keepAside(folder.storeFile(), mark), null);
        }
        throw hopeless(fault);
    }

    private Outcome outcome(
            boolean isNew, String fault, @Nullable Path aside, @Nullable Instant backupOf)
            throws IOException {
        var restored =
                new Restored(fault, aside == null ? null : aside.toString(), backupOf, false);
        return new Outcome(isNew, restored.note(folder), null);
    }

    /// Puts a backup in the place of the store because somebody wants it, whatever there is.
    ///
    /// @param isAlone whether the journal is left out, so that all is as the backup has it
    /// @throws IOException if it is not good; nothing was changed then
    void take(Path backup, boolean isAlone) throws IOException {
        takeBackWhatWasAside();
        var unused = restoring.keep(backup, isAlone);
        try {
            restoring.fulfil();
        } catch (BadBackup no) {
            restoring.forget();
            throw no;
        }
    }

    /// Says that the store was brought up to date.
    void finish() {
        try {
            Restored.forget(folder);
        } catch (IOException e) {
            LOG.warn("It could not be noted that the store is up to date", e);
        }
    }

    private StoreFailure hopeless(@Nullable String fault) {
        return new StoreFailure(
                Kind.BROKEN,
                "The store %s is not whole (%s), and there is no backup that could take its place: keep the folder, and give a backup to docket-pos restore."
                        .formatted(folder.storeFile(), fault));
    }

    private Optional<Backups.Unpacked> newestGood() throws IOException {
        for (Shelf.Kept one : shelf().list()) {
            try {
                return Optional.of(backups.unpack(one.file()));
            } catch (IOException no) {
                LOG.error("The backup {} is not good", one.file(), no);
            }
        }
        return Optional.empty();
    }

    /// Puts the store of a backup and its passwords where they belong, and the rest where it is
    /// missing.
    private void moveIn(Path unpacked, String mark) throws IOException {
        Parts.moveIn(
                folder,
                unpacked,
                mark,
                part -> part.startsWith("writer") || part.startsWith("reader"));
        Files.move(
                unpacked.resolve(Archive.STORE),
                folder.storeFile(),
                StandardCopyOption.ATOMIC_MOVE);
        new Seal(folder).lift();
        OwnerOnly.sync(folder.root());
        DataFolder.drop(unpacked);
    }

    /// A store that has to be brought up to date is backed up first.
    private void beforeMigration(int schema) throws IOException {
        if (schema == Schema.LATEST) {
            return;
        }
        LOG.info("The store is of version {} and becomes one of {}", schema, Schema.LATEST);
        try {
            backups.make(
                    BackupKind.MIGRATION, (file, scratch) -> Files.copy(folder.storeFile(), file));
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.NO_ROOM,
                    "The store has to be brought up to date, and the backup before it cannot be written: make room on the disk.",
                    e);
        }
    }
}
