package docket.pos.server.db;

import docket.disk.OwnerOnly;
import docket.pos.server.archive.Archive;
import docket.pos.server.archive.BadBackup;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.TimeInName;
import docket.wire.Json;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The wish that a backup take the place of the store, from the moment that somebody had it until
/// it is fulfilled. It lies on the disk with a copy of the backup, which may be thrown away, or be
/// on a stick that is gone by then. Each step of fulfilling it can be taken again after a cut, and
/// what was there is kept aside. For one thread.
final class Restoring {
    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

    private final DataFolder folder;
    private final Backups backups;
    private final Clock clock;
    private final Consumer<String> steps;

    Restoring(DataFolder folder, Backups backups, Clock clock) {
        this(folder, backups, clock, step -> LOG.info("Restoring a backup: {}", step));
    }

    /// @param steps told what is done next
    Restoring(DataFolder folder, Backups backups, Clock clock, Consumer<String> steps) {
        this.folder = folder;
        this.backups = backups;
        this.clock = clock;
        this.steps = steps;
    }

    /// What somebody wishes.
    ///
    /// @param name of the backup's file
    /// @param at when it was made
    /// @param isAlone whether the journal does not go on from it
    /// @param wishedAt when somebody wished it
    /// @param mark what the names of all that is kept aside begin with
    /// @param isReady whether the backup was unpacked and found good, so that the rest only moves
    ///     files
    record Wish(
            String name,
            Instant at,
            boolean isAlone,
            Instant wishedAt,
            String mark,
            boolean isReady) {
        Wish ready() {
            return new Wish(name, at, isAlone, wishedAt, mark, true);
        }
    }

    private Path wishFile() {
        return folder.root().resolve("restoring.json");
    }

    private Path backup() {
        return folder.root().resolve("restoring.zip");
    }

    private Path parts() {
        return folder.root().resolve("restoring");
    }

    /// What is wished; empty where nothing is.
    ///
    /// @throws BadBackup if nobody can tell any more
    Optional<Wish> wish() throws IOException {
        if (!Files.exists(wishFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(wishFile()), Wish.class));
        } catch (JacksonException e) {
            throw new BadBackup("Which backup was to be restored cannot be read.", e);
        }
    }

    /// Keeps a wish, in the place of another.
    ///
    /// @param isAlone whether the journal is left out, so that all is as the backup has it
    /// @throws BadBackup if the file is no backup, or too new
    Wish keep(Path chosen, boolean isAlone) throws IOException {
        Manifest manifest = backups.head(chosen);
        forget();
        Path name = chosen.getFileName();
        Instant now = clock.instant();
        var wish =
                new Wish(
                        String.valueOf(name),
                        manifest.at(),
                        isAlone,
                        now,
                        TimeInName.of(now),
                        false);
        try {
            copy(chosen);
            write(wish);
        } catch (IOException e) {
            // Half a copy would only keep a full disk full.
            Files.deleteIfExists(backup());
            throw e;
        }
        return wish;
    }

    private void copy(Path chosen) throws IOException {
        try (FileChannel bytes =
                OwnerOnly.open(
                        backup(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            Files.copy(chosen, Channels.newOutputStream(bytes));
            bytes.force(true);
        }
    }

    private void write(Wish wish) throws IOException {
        OwnerOnly.write(wishFile(), Json.MAPPER.writeValueAsBytes(wish));
    }

    /// Ends the wish; that is on the disk before anything goes that it needs.
    void forget() throws IOException {
        if (Files.deleteIfExists(wishFile())) {
            OwnerOnly.sync(folder.root());
        }
        Files.deleteIfExists(backup());
        DataFolder.drop(parts());
    }

    /// Gives a wish up whose backup is not good, and keeps what it was.
    ///
    /// @return where the backup lies now; null where nothing is left of it
    @Nullable Path layAside() throws IOException {
        String mark = TimeInName.of(clock.instant());
        var unused = folder.keepAside(wishFile(), mark);
        @Nullable Path aside = folder.keepAside(backup(), mark);
        forget();
        return aside;
    }

    /// Does what is wished, if anything is: from the beginning, or from where it was cut.
    ///
    /// @throws BadBackup if the backup is not good; nothing was changed then
    void fulfil() throws IOException {
        Wish wish = wish().orElse(null);
        if (wish == null) {
            forget();
            return;
        }
        if (!wish.isReady()) {
            unpack();
            wish = wish.ready();
            steps.accept("the parts are ready");
            write(wish);
        }
        if (Files.exists(parts().resolve(Archive.STORE))) {
            replace(wish);
        }
        steps.accept("it is in its place");
        new Seal(folder).lift();
        OwnerOnly.sync(folder.root());
        steps.accept("the wish is fulfilled");
        forget();
    }

    private void unpack() throws IOException {
        steps.accept("it is unpacked and looked through");
        Path unpacked = backups.unpack(backup()).folder();
        DataFolder.drop(parts());
        Files.move(unpacked, parts(), StandardCopyOption.ATOMIC_MOVE);
        try (Stream<Path> all = Files.walk(parts())) {
            for (Path one : all.filter(Files::isDirectory).toList()) {
                OwnerOnly.sync(one);
            }
        }
        OwnerOnly.sync(folder.root());
    }

    private void replace(Wish wish) throws IOException {
        steps.accept("the store is kept aside");
        var unused = folder.keepAside(folder.storeFile(), wish.mark());
        if (wish.isAlone()) {
            steps.accept("the journal is put aside");
            new Journal(folder.journal(), Durability.FULL).putAside(null, ".before-" + wish.mark());
        }
        steps.accept("what happened is noted");
        Path aside = folder.aside(folder.storeFile(), wish.mark());
        new Restored(null, Files.exists(aside) ? aside.toString() : null, wish.at(), wish.isAlone())
                .note(folder);
        steps.accept("its parts are moved in");
        Parts.moveIn(
                folder,
                parts(),
                wish.mark(),
                part -> part.endsWith(".secret") || part.startsWith("tls/"));
        steps.accept("its store is moved in");
        Files.move(
                parts().resolve(Archive.STORE), folder.storeFile(), StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(parts());
    }
}
