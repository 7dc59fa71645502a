package docket.pos.server.archive;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder with the backups of one restaurant, which it is told by the beginning of their names:
/// several may share a folder.
public final class Shelf {
    private static final Pattern NAME =
            Pattern.compile("docket-([0-9a-f]{8})-(\\d{8}T\\d{9}Z)-([a-z]+)\\.zip");

    private final Path folder;
    private final String owner;

    /// @param owner eight hexadecimal digits that the restaurant's backups are known by; empty for
    ///     a folder that has no other's
    public Shelf(Path folder, String owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /// A backup on it.
    ///
    /// @param bytes how large its file is
    public record Kept(Path file, BackupKind kind, Instant at, long bytes) {}

    public Path folder() {
        return folder;
    }

    /// The name of a new backup.
    public Path fresh(BackupKind kind, Instant at) {
        return folder.resolve(
                "docket-%s-%s-%s.zip"
                        .formatted(owner, TimeInName.of(at), kind.name().toLowerCase(Locale.ROOT)));
    }

    /// The backups, the newest first; none where there is no folder.
    public List<Kept> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::at).reversed())
                    .toList();
        }
    }

    /// The backup of a name; empty where there is none.
    public Optional<Kept> find(String name) throws IOException {
        return list().stream()
                .filter(one -> one.file().getFileName().toString().equals(name))
                .findFirst();
    }

    private Optional<Kept> kept(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !(owner.isEmpty() || name.group(1).equals(owner))) {
            return Optional.empty();
        }
        return Stream.of(BackupKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name.group(3)))
                .findFirst()
                .map(
                        kind ->
                                new Kept(
                                        file,
                                        kind,
                                        TimeInName.parse(name.group(2)),
                                        file.toFile().length()));
    }

    /// Throws away what is too old: of each kind so many are kept.
    public void prune() throws IOException {
        Map<BackupKind, Integer> many = new EnumMap<>(BackupKind.class);
        for (Kept one : list()) {
            if (many.merge(one.kind(), 1, Integer::sum) > one.kind().kept()) {
                Files.deleteIfExists(one.file());
            }
        }
    }

    /// Copies what is on another shelf and not on this one, the newest first, and throws away what
    /// is too old.
    ///
    /// @return how many were copied
    /// @throws IOException if the folder is not there, or does not take them
    public int mirror(Shelf source) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        List<String> there = names();
        var missing = new ArrayList<Path>();
        for (Kept one : source.list()) {
            if (!there.contains(one.file().getFileName().toString())) {
                missing.add(one.file());
            }
        }
        for (Path file : missing) {
            Path name = file.getFileName();
            Path part = folder.resolve(name + ".part");
            copy(file, part);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        OwnerOnly.sync(folder);
        prune();
        return missing.size();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (FileChannel bytes =
                        OwnerOnly.open(
                                to,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                OutputStream output = Channels.newOutputStream(bytes)) {
            Files.copy(from, output);
            bytes.force(true);
        }
    }

    private List<String> names() throws IOException {
        return list().stream().map(one -> one.file().getFileName().toString()).toList();
    }
}
