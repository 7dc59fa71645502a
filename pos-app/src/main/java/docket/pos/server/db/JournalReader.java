package docket.pos.server.db;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the journal's files back, checking every line. What a cut in the middle of writing left of
/// the last lines is cut off: the disk may have the end of what was flushed together and not the
/// beginning, but none of it was answered. Other lines that are damaged are passed over and told.
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

    /// What the journal holds from some position on.
    ///
    /// @param lines what comes after the position, in order
    /// @param last how far the journal reaches
    /// @param lives which the position is of; none where the journal does not say
    /// @param damaged the files with a damaged line, oldest first
    /// @param isTorn whether a torn last line was cut off
    record Rest(
            List<Line> lines, Position last, Set<UUID> lives, List<Path> damaged, boolean isTorn) {
        /// Whether the journal goes on from a store of this life.
        boolean continues(UUID life) {
            return lives.isEmpty() || lives.contains(life);
        }
    }

    /// The lines after a position, in order. Of a file, only they are held in memory: a long day's
    /// is larger than the memory that there is.
    Rest after(Position from) throws IOException {
        var found = new ArrayList<Line>();
        var damaged = new ArrayList<Path>();
        var lives = new HashSet<UUID>();
        Position last = Position.NONE;
        boolean isTorn = false;
        for (Path file : files.reversed()) {
            var part = new Part(from);
            read(file, part, file.equals(files.getLast()));
            last = new Position(Math.max(last.seq(), part.seq), Math.max(last.kept(), part.kept));
            found.addAll(0, part.lines);
            isTorn |= part.isTorn;
            if (part.isDamaged) {
                damaged.addFirst(file);
            }
            lives.addAll(part.lives);
            if (part.beginsBefore) {
                break;
            }
        }
        return new Rest(found, last, lives, damaged, isTorn);
    }

    /// What is wanted of one file: the lines after some position.
    private static final class Part {
        private final List<Line> lines = new ArrayList<>();
        private final Set<UUID> lives = new HashSet<>();
        private final Position from;

        /// How far the file reaches, 0 where it is empty.
        private long seq;

        private long kept;

        /// Whether the file begins before what is wanted, so that none before it is needed.
        private boolean beginsBefore;

        private boolean isBegun;
        private boolean isDamaged;
        private boolean isTorn;

        Part(Position from) {
            this.from = from;
        }

        /// Takes a line, without its end, unless it is damaged.
        boolean take(byte[] line) {
            Optional<Line.Mark> whole = Line.Mark.of(line);
            if (whole.isEmpty()) {
                return false;
            }
            Line.Mark mark = whole.get();
            switch (mark.kind()) {
                case FACT -> {
                    seq = Math.max(seq, mark.number());
                    take(mark, mark.number() > from.seq(), mark.number() <= from.seq());
                }
                case ROWS -> {
                    kept = Math.max(kept, mark.number());
                    take(mark, mark.number() > from.kept(), mark.number() <= from.kept());
                }
                case LIFE -> take(mark, mark.life());
            }
            return true;
        }

        /// What it goes on from is there too, in the files before: a day's file may have nothing
        /// but this line.
        private void take(Line.Mark mark, Line.Life life) {
            seq = Math.max(seq, life.at().seq());
            kept = Math.max(kept, life.at().kept());
            boolean isReached = from.reaches(life.at());
            boolean isHere = from.equals(life.at());
            if (isReached) {
                if (!isHere) {
                    lives.clear();
                }
                lives.add(life.life());
            }
            take(mark, !isReached || isHere, isReached && !isHere);
        }

        private void take(Line.Mark mark, boolean isWanted, boolean isBefore) {
            beginsBefore |= isBefore && !isBegun;
            isBegun = true;
            if (isWanted) {
                lines.add(mark.read());
            }
        }
    }

    /// @param isLast whether nothing was flushed to a later file
    private static void read(Path file, Part part, boolean isLast) throws IOException {
        long size = Files.size(file);
        long start = 0;
        try (InputStream input = Files.newInputStream(file)) {
            var lines = new Lines(input);
            while (start < size) {
                byte[] line = lines.next();
                long end = start + line.length;
                if (end >= size || !part.take(line)) {
                    if (end >= size - 1 || (isLast && isTorn(file, end + 1))) {
                        part.isTorn = true;
                        cutTornEnd(file, start);
                        return;
                    }
                    LOG.error("The journal {} is damaged at byte {}", file, start);
                    part.isDamaged = true;
                }
                start = end + 1;
            }
        }
    }

    /// Whether all that is behind a damaged line was flushed together with it, and so was not
    /// answered.
    ///
    /// @param from where the line behind it begins
    private static boolean isTorn(Path file, long from) throws IOException {
        long left = Files.size(file) - from;
        try (InputStream input = Files.newInputStream(file)) {
            input.skipNBytes(from);
            var lines = new Lines(input);
            while (left > 0) {
                byte[] line = lines.next();
                left -= line.length + 1;
                if (Line.Mark.of(line).filter(mark -> !mark.isBehindAnother()).isPresent()) {
                    return false;
                }
            }
        }
        return true;
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

    private static void cutTornEnd(Path file, long start) throws IOException {
        LOG.warn("{} ends in torn lines, which were never answered; they are cut off", file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(start);
            channel.force(true);
        }
    }
}
