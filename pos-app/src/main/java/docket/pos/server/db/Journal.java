package docket.pos.server.db;

import docket.disk.OwnerOnly;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The second copy of what is kept, which is not H2: a text file for each business day, one [Line]
/// a fact or change of rows. Since facts carry the state they result in, and changes of rows what
/// was done, a store that lost its end catches up from here. Used by one thread at a time.
final class Journal implements AutoCloseable {
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private final Durability durability;
    private @Nullable Path path;
    private @Nullable FileChannel file;
    private long kept;

    Journal(Path folder, Durability durability) {
        this.folder = folder;
        this.durability = durability;
    }

    /// What the files hold after a position.
    JournalReader.Rest after(Position from) throws IOException {
        return new JournalReader(files()).after(from);
    }

    /// Whether the journal in a folder has everything that ever was kept, from the first day on;
    /// one that was trimmed has not.
    static boolean isWhole(Path folder) throws IOException {
        List<Path> files = files(folder);
        return !files.isEmpty()
                && begin(files.getFirst()).filter(Position.NONE::equals).isPresent();
    }

    /// What a file goes on from; nothing where it does not say.
    private static Optional<Position> begin(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            String first = text.readLine();
            return first == null
                    ? Optional.empty()
                    : Line.Mark.of(first.getBytes(StandardCharsets.UTF_8))
                            .filter(mark -> mark.kind() == Line.Mark.Kind.LIFE)
                            .map(mark -> mark.life().at());
        } catch (CharacterCodingException damaged) {
            return Optional.empty();
        }
    }

    /// The days that a folder has, oldest first.
    static List<LocalDate> days(Path folder) throws IOException {
        return files(folder).stream().flatMap(file -> day(file).stream()).toList();
    }

    /// Throws away days, the oldest first and each for good before the next, so that whatever stays
    /// after a cut has no gap. The newest day stays in any case.
    ///
    /// @param oldest the first of the days that stay
    /// @param needed from where on it is needed, by one backup after another
    /// @return how many
    int trim(LocalDate oldest, List<Position> needed) throws IOException {
        List<Path> files = files();
        int gone = 0;
        while (gone + 1 < files.size()
                && day(files.get(gone)).filter(day -> day.isBefore(oldest)).isPresent()
                && isBeyond(files.get(gone + 1), needed)) {
            Files.delete(files.get(gone));
            OwnerOnly.sync(folder);
            gone++;
        }
        return gone;
    }

    /// Whether nobody needs what is before a file.
    private static boolean isBeyond(Path next, List<Position> needed) throws IOException {
        Optional<Position> begin = begin(next);
        return begin.isPresent() && needed.stream().allMatch(one -> one.reaches(begin.get()));
    }

    private static Optional<LocalDate> day(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// Appends the lines to the day's file and returns once they are on disk.
    ///
    /// @param head what a new file begins with
    void append(LocalDate businessDay, Line.Life head, List<? extends Line> lines)
            throws IOException {
        FileChannel channel = fileOf(businessDay);
        var text = new StringBuilder();
        if (channel.size() == 0) {
            text.append(head.text());
        }
        for (Line line : lines) {
            text.append(text.isEmpty() ? line.text() : line.textBehindAnother());
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /// Says that what was appended stands.
    void keep() throws IOException {
        if (file != null) {
            kept = file.position();
        }
    }

    /// Takes back what was appended since the last [#keep], on a fresh grip of the file.
    void cutBack() throws IOException {
        Path current = path;
        if (current != null) {
            long standing = kept;
            close();
            FileChannel channel = open(current);
            // Before anything fails: it is called again then, and must not take for standing what
            // is there.
            kept = standing;
            channel.truncate(standing);
            channel.force(true);
        }
    }

    private FileChannel fileOf(LocalDate businessDay) throws IOException {
        FileChannel open = file;
        Path wanted = folder.resolve(businessDay + ENDING);
        // A clock that was set back must not put later facts into an earlier file.
        if (open != null && wanted.compareTo(path) <= 0) {
            return open;
        }
        close();
        List<Path> there = files();
        boolean setBack = !there.isEmpty() && there.getLast().compareTo(wanted) > 0;
        FileChannel channel = open(setBack ? there.getLast() : wanted);
        OwnerOnly.sync(folder);
        return channel;
    }

    private FileChannel open(Path wanted) throws IOException {
        FileChannel channel = durability.journal().open(wanted);
        file = channel;
        long size = channel.size();
        channel.position(size);
        path = wanted;
        kept = size;
        return channel;
    }

    /// Puts files beside the journal: a damaged one and those after it, or all.
    ///
    /// @param damaged null for all
    /// @return what the first of them is called from now on
    Path putAside(@Nullable Path damaged, String mark) throws IOException {
        close();
        path = null;
        List<Path> gone =
                files().stream()
                        .filter(one -> damaged == null || one.compareTo(damaged) >= 0)
                        .toList();
        for (Path one : gone) {
            Files.move(one, one.resolveSibling(one.getFileName() + mark));
        }
        OwnerOnly.sync(folder);
        Path first = gone.isEmpty() ? folder : gone.getFirst();
        return first.resolveSibling(first.getFileName() + mark);
    }

    private List<Path> files() throws IOException {
        return files(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
