package docket.pos.server.db;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The second copy of the facts, which is not H2: a text file for each business day, one
/// [JournalLine] a fact. Since facts carry the state they result in, a store that lost its end
/// catches up from here. Used by one thread at a time.
final class Journal implements AutoCloseable {
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private @Nullable Path path;
    private @Nullable FileChannel file;
    private long kept;

    Journal(Path folder) {
        this.folder = folder;
    }

    /// What the files hold of the facts after `seq`.
    ///
    /// @throws StoreFailure if a line in the middle is damaged
    JournalReader.Rest after(long seq) throws IOException {
        return new JournalReader(files()).after(seq);
    }

    /// Appends the lines to the day's file and returns once they are on disk.
    void append(LocalDate businessDay, List<JournalLine> lines) throws IOException {
        FileChannel channel = fileOf(businessDay);
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()));
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
            channel.truncate(standing);
            channel.force(true);
            kept = standing;
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
        FileChannel channel =
                OwnerOnly.open(wanted, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file = channel;
        long size = channel.size();
        channel.position(size);
        path = wanted;
        kept = size;
        return channel;
    }

    private List<Path> files() throws IOException {
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
