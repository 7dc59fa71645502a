package docket.pos.server.db;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the journal's files back, checking every line. A torn last line, left by a cut in the
/// middle of writing and never answered, is cut off.
final class JournalReader {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

    private static final int BUFFER = 64 * 1024;

    /// Most lines are shorter.
    private static final int LINE = 4 * 1024;

    private final List<Path> files;

    /// @param files oldest first
    JournalReader(List<Path> files) {
        this.files = files;
    }

    /// What the journal holds of the facts after some number.
    ///
    /// @param last the last fact that the journal holds, 0 where it is empty
    record Rest(List<JournalLine> lines, long last) {}

    /// The lines after `seq`, in order. Of a file, only they are held in memory: a long day's is
    /// larger than the memory that there is.
    ///
    /// @throws StoreFailure if a line in the middle is damaged
    Rest after(long seq) throws IOException {
        var found = new ArrayList<JournalLine>();
        long last = 0;
        for (Path file : files.reversed()) {
            var part = new Part(seq);
            read(file, part);
            last = Math.max(last, part.last);
            found.addAll(0, part.lines);
            if (part.first > 0 && part.first <= seq) {
                break;
            }
        }
        return new Rest(found, last);
    }

    /// What is wanted of one file: the lines after some number.
    private static final class Part {
        private final List<JournalLine> lines = new ArrayList<>();
        private final long after;

        /// The first and the last fact of the file, 0 where it is empty.
        private long first;

        private long last;

        Part(long after) {
            this.after = after;
        }

        /// Takes a line, without its end, unless it is damaged.
        boolean take(byte[] line) {
            OptionalLong seq = JournalLine.seq(line);
            if (seq.isEmpty()) {
                return false;
            }
            last = seq.getAsLong();
            first = first == 0 ? last : first;
            if (last > after) {
                lines.add(JournalLine.parse(new String(line, StandardCharsets.UTF_8)));
            }
            return true;
        }
    }

    private static void read(Path file, Part part) throws IOException {
        long size = Files.size(file);
        long start = 0;
        try (InputStream input = Files.newInputStream(file)) {
            var lines = new Lines(input);
            while (start < size) {
                byte[] line = lines.next();
                long end = start + line.length;
                if (end >= size || !part.take(line)) {
                    cutTornEnd(file, size, start, end);
                    return;
                }
                start = end + 1;
            }
        }
    }

    /// The lines of a file, one after another.
    private static final class Lines {
        private final InputStream input;
        private final byte[] buffer = new byte[BUFFER];
        private int from;
        private int to;

        Lines(InputStream input) {
            this.input = input;
        }

        /// The bytes up to the next end of line, which is left out, or to the end of the file.
        byte[] next() throws IOException {
            var line = new ByteArrayOutputStream(LINE);
            while (true) {
                int end = from;
                while (end < to && buffer[end] != '\n') {
                    end++;
                }
                line.write(buffer, from, end - from);
                from = end + 1;
                if (end < to) {
                    return line.toByteArray();
                }
                from = 0;
                to = Math.max(0, input.read(buffer));
                if (to == 0) {
                    return line.toByteArray();
                }
            }
        }
    }

    private static void cutTornEnd(Path file, long size, long start, long end) throws IOException {
        if (end < size - 1) {
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
