package docket.pos.server.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the journal's files back, checking every line. A torn last line, left by a cut in the
/// middle of writing and never answered, is cut off.
final class JournalReader {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

    private final List<Path> files;

    /// @param files oldest first
    JournalReader(List<Path> files) {
        this.files = files;
    }

    /// What the journal holds of the facts after some number.
    ///
    /// @param last the last fact that the journal holds, 0 where it is empty
    record Rest(List<JournalLine> lines, long last) {}

    /// The lines after `seq`, in order.
    ///
    /// @throws StoreFailure if a line in the middle is damaged
    Rest after(long seq) throws IOException {
        var found = new ArrayList<JournalLine>();
        long last = 0;
        for (Path file : files.reversed()) {
            List<Numbered> lines = read(file);
            if (lines.isEmpty()) {
                continue;
            }
            last = Math.max(last, lines.getLast().seq());
            found.addAll(
                    0,
                    lines.stream()
                            .filter(line -> line.seq() > seq)
                            .map(line -> JournalLine.parse(line.text()))
                            .toList());
            if (lines.getFirst().seq() <= seq) {
                break;
            }
        }
        return new Rest(found, last);
    }

    /// A whole line of a file.
    private record Numbered(long seq, String text) {}

    private static List<Numbered> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var lines = new ArrayList<Numbered>();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            var seq = JournalLine.seq(text);
            if (end == bytes.length || seq.isEmpty()) {
                cutTornEnd(file, bytes, start, end);
                break;
            }
            lines.add(new Numbered(seq.get(), text));
            start = end + 1;
        }
        return lines;
    }

    private static void cutTornEnd(Path file, byte[] bytes, int start, int end) throws IOException {
        if (end < bytes.length - 1) {
            throw new StoreFailure(
                    "The journal %s is damaged at byte %d; keep the file and ask for help."
                            .formatted(file, start));
        }
        LOG.warn("{} ends in a torn line, which was never answered; it is cut off", file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(start);
            channel.force(true);
        }
    }
}
