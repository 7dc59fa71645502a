package docket.crash;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// What a program asked the system to flush, as the system saw it: by `strace`, which knows nothing
/// of what the program means to do.
final class FlushTrace implements AutoCloseable {
    /// Thread, seconds since 1970, and microseconds.
    private static final String HEAD = "(\\d+) +(\\d+)\\.(\\d{6}) ";

    /// A flush of a file, with how many seconds it took where nothing else came in between.
    private static final Pattern BEGINNING =
            Pattern.compile(
                    HEAD
                            + "f(?:data)?sync\\(\\d+<(.*)>(?: <unfinished \\.{3}>|\\) += 0 <([\\d.]+)>)");

    private static final Pattern END =
            Pattern.compile(HEAD + "<\\.{3} f(?:data)?sync resumed>\\) += 0 <.*>");

    private final Process strace;
    private final Path file;

    /// One flush that the disk said was done.
    ///
    /// @param file what was flushed
    record Flush(Path file, Instant from, Instant to) {
        /// Whether all of it happened in between.
        boolean isWithin(Instant begin, Instant end) {
            return !from.isBefore(begin) && !to.isAfter(end);
        }
    }

    /// Watches a process from now on.
    ///
    /// @throws IOException if there is no strace, or it may not do that
    FlushTrace(long process, Path file) throws IOException {
        this.file = file;
        Path told = file.resolveSibling(file.getFileName() + ".told");
        strace =
                new ProcessBuilder(
                                "strace",
                                "-f",
                                "-y",
                                "-T",
                                "-ttt",
                                "-e",
                                "trace=fsync,fdatasync",
                                "-o",
                                file.toString(),
                                "-p",
                                String.valueOf(process))
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start();
        Awaitility.await().until(() -> !strace.isAlive() || Files.size(told) > 0);
        String said = Files.readString(told);
        if (!said.contains("attached")) {
            strace.destroy();
            throw new IOException(said);
        }
    }

    /// Ends the watch and tells what was flushed, in the order of its end.
    List<Flush> end() throws IOException, InterruptedException {
        strace.destroy();
        strace.waitFor();
        var done = new ArrayList<Flush>();
        Map<String, Flush> begun = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher beginning = BEGINNING.matcher(line);
            Matcher end = END.matcher(line);
            if (beginning.matches()) {
                Instant from = moment(beginning);
                String took = beginning.group(5);
                Instant to = took == null ? from : from.plus(seconds(took));
                var flush = new Flush(Path.of(beginning.group(4)), from, to);
                if (took == null) {
                    begun.put(beginning.group(1), flush);
                } else {
                    done.add(flush);
                }
            } else if (end.matches()) {
                Flush flush = begun.remove(end.group(1));
                if (flush != null) {
                    done.add(new Flush(flush.file(), flush.from(), moment(end)));
                }
            }
        }
        return done;
    }

    private static Instant moment(Matcher line) {
        return Instant.ofEpochSecond(Long.parseLong(line.group(2)))
                .plus(Long.parseLong(line.group(3)), ChronoUnit.MICROS);
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValue());
    }

    @Override
    public void close() {
        strace.destroy();
    }
}
