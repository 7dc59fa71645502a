package docket.pos.server.picture;

import docket.disk.OwnerOnly;
import docket.model.menu.PictureId;
import docket.wire.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the pictures, two for each: `HASH.jpg`, and `HASH.thumbnail.jpg`, which is there
/// first. The time of a file says when the picture was sent, or named on the menu, last.
/// Thread-safe.
final class PictureFolder {
    private static final String PICTURE = ".jpg";
    private static final String THUMBNAIL = ".thumbnail.jpg";

    /// How long a picture stays that is on the menu no more, so that a store of a few weeks ago
    /// still finds its pictures.
    private static final Duration KEPT = Duration.ofDays(30);

    /// How long a picture stays that was sent just now: the menu will name it soon.
    private static final Duration AWAITED = Duration.ofMinutes(30);

    /// Pictures that are on the menu no more, or not yet.
    static final int SPARE = 200;

    private final Path folder;
    private final Clock clock;

    /// One picture's file, and when it was wanted last.
    private record Dated(PictureId id, Instant wanted) {}

    PictureFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Keeps a picture; on return it is on the disk.
    ///
    /// @return what it is known by from now on
    synchronized PictureId keep(byte[] picture, byte[] thumbnail) throws IOException {
        var id = new PictureId(HexFormat.of().formatHex(Sha256.digest().digest(picture)));
        if (!want(id)) {
            OwnerOnly.folder(folder);
            OwnerOnly.write(file(id, THUMBNAIL), thumbnail);
            OwnerOnly.write(file(id, PICTURE), picture);
            want(id);
        }
        return id;
    }

    boolean has(PictureId id) {
        return Files.isRegularFile(file(id, PICTURE));
    }

    /// Says that a picture is wanted now.
    ///
    /// @return whether it is there
    synchronized boolean want(PictureId id) throws IOException {
        if (!has(id)) {
            return false;
        }
        Files.setLastModifiedTime(file(id, PICTURE), FileTime.from(clock.instant()));
        return true;
    }

    Optional<byte[]> picture(PictureId id) throws IOException {
        return read(file(id, PICTURE));
    }

    Optional<byte[]> thumbnail(PictureId id) throws IOException {
        return read(file(id, THUMBNAIL));
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /// Takes away what nobody wants any more.
    ///
    /// @param named the pictures of the menu
    synchronized void tidy(Set<PictureId> named) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant now = clock.instant();
        var spare = new ArrayList<Dated>();
        for (Dated picture : all()) {
            if (!named.contains(picture.id())) {
                spare.add(picture);
            } else if (picture.wanted().plus(AWAITED).isBefore(now)) {
                want(picture.id());
            }
        }
        spare.sort(Comparator.comparing(Dated::wanted).reversed());
        for (int i = 0; i < spare.size(); i++) {
            Duration age = Duration.between(spare.get(i).wanted(), now);
            if (age.compareTo(KEPT) > 0 || (i >= SPARE && age.compareTo(AWAITED) > 0)) {
                remove(spare.get(i).id());
            }
        }
    }

    private List<Dated> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var all = new ArrayList<Dated>();
            for (Path file : files.toList()) {
                Optional<PictureId> id = id(file);
                if (id.isPresent()) {
                    all.add(new Dated(id.get(), Files.getLastModifiedTime(file).toInstant()));
                }
            }
            return all;
        }
    }

    private static Optional<PictureId> id(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(PICTURE)
                ? PictureId.at(
                        PictureId.FOLDER + name.substring(0, name.length() - PICTURE.length()))
                : Optional.empty();
    }

    /// The picture goes first: one without it is none.
    private void remove(PictureId id) throws IOException {
        Files.deleteIfExists(file(id, PICTURE));
        Files.deleteIfExists(file(id, THUMBNAIL));
    }

    private Path file(PictureId id, String ending) {
        return folder.resolve(id.value() + ending);
    }
}
