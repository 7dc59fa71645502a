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
import java.util.List;
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

    /// Whether the journal in a folder has everything that ever was kept, from the first day on.
    static boolean isWhole(Path folder) throws IOException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            return false;
        }
        try (BufferedReader text = Files.newBufferedReader(files.getFirst())) {
            String first = text.readLine();
            return first != null
                    && Line.Mark.of(first.getBytes(StandardCharsets.UTF_8))
                            .filter(mark -> mark.kind() == Line.Mark.Kind.LIFE)
                            .filter(mark -> mark.life().at().equals(Position.NONE))
                            .isPresent();
        } catch (CharacterCodingException damaged) {
            return false;
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
