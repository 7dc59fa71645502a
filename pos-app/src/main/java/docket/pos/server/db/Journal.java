package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The second copy of the facts, which is not H2: a text file for each business day, one line a
/// fact, `frame TAB command-id TAB fingerprint TAB crc32c`, where the frame is what the feed sends.
/// Since facts carry the state they result in, a store that lost its end catches up from here.
/// Confined to the writer's thread while it appends.
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private @Nullable LocalDate day;
    private @Nullable FileChannel file;
    private long flushed;

    Journal(Path folder) {
        this.folder = folder;
    }

    /// A fact with the command that made it.
    record Line(LogEntry entry, String frame, CommandId command, String fingerprint) {
        String text() {
            String body = frame + '\t' + command.value() + '\t' + fingerprint;
            return body + '\t' + checksum(body) + '\n';
        }
    }

    /// Appends the lines to the day's file and returns once they are on disk.
    void append(LocalDate businessDay, List<Line> lines) throws IOException {
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
            flushed = file.position();
        }
    }

    /// Takes back what was appended since the last [#keep].
    void cutBack() throws IOException {
        if (file != null) {
            file.truncate(flushed);
            file.position(flushed);
            file.force(false);
        }
    }

    private FileChannel fileOf(LocalDate businessDay) throws IOException {
        FileChannel open = file;
        if (open != null && businessDay.equals(day)) {
            return open;
        }
        close();
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(businessDay + ENDING),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        channel.position(channel.size());
        flushed = channel.position();
        file = channel;
        day = businessDay;
        return channel;
    }

    /// The lines after `seq`, in order. A torn last line, left by a cut in mid-write and never
    /// answered, is cut off.
    ///
    /// @throws StoreFailure if a line in the middle is damaged
    List<Line> after(long seq) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> days =
                    files.filter(path -> path.toString().endsWith(ENDING))
                            .sorted()
                            .toList()
                            .reversed();
            var found = new ArrayList<Line>();
            for (Path path : days) {
                List<Line> lines = read(path);
                found.addAll(0, lines.stream().filter(l -> l.entry().seq() > seq).toList());
                if (!lines.isEmpty() && lines.getFirst().entry().seq() <= seq) {
                    break;
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Line line =
                    end == bytes.length
                            ? null
                            : parse(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            if (line == null) {
                cutTornEnd(path, bytes, start, end);
                break;
            }
            lines.add(line);
            start = end + 1;
        }
        return lines;
    }

    private static void cutTornEnd(Path path, byte[] bytes, int start, int end) throws IOException {
        if (end < bytes.length - 1) {
            throw new StoreFailure(
                    "The journal %s is damaged at byte %d; keep the file and ask for help."
                            .formatted(path, start));
        }
        LOG.warn("{} ends in a torn line, which was never answered; it is cut off", path);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(start);
            channel.force(true);
        }
    }

    private static @Nullable Line parse(String text) {
        int sum = text.lastIndexOf('\t');
        if (sum < 0 || !checksum(text.substring(0, sum)).equals(text.substring(sum + 1))) {
            return null;
        }
        int print = text.lastIndexOf('\t', sum - 1);
        int id = text.lastIndexOf('\t', print - 1);
        String frame = text.substring(0, id);
        return new Line(
                ((Frame.Fact) Frame.read(frame)).entry(),
                frame,
                new CommandId(UUID.fromString(text.substring(id + 1, print))),
                text.substring(print + 1, sum));
    }

    private static String checksum(String body) {
        var crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
