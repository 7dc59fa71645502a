package docket.soak;

import docket.benchmark.Packaged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a server takes at some moment, as Linux and its Java count it.
///
/// @param heap bytes of objects that are reached, after a full collection
/// @param resident megabytes of its process
/// @param files that it holds open, connections among them
/// @param store bytes of the store's file
/// @param journal bytes of all days
/// @param log bytes of all its files
record Gauge(
        int hour,
        long heap,
        long resident,
        int threads,
        int files,
        long store,
        long journal,
        long log) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    static Gauge read(Packaged.Program server, int hour) throws IOException {
        Path process = Path.of("/proc", String.valueOf(server.process().pid()));
        return new Gauge(
                hour,
                heap(server.process().pid()),
                server.residentMegabytes(),
                entries(process.resolve("task")),
                entries(process.resolve("fd")),
                Files.size(server.data().resolve("docket.mv.db")),
                bytes(server.data().resolve("journal")),
                bytes(server.data().resolve("log")));
    }

    /// Asked of Java from outside, which collects for it.
    private static long heap(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked =
                new ProcessBuilder(List.of(jcmd, String.valueOf(pid), "GC.class_histogram"))
                        .redirectErrorStream(true)
                        .start();
        String text;
        try (InputStream output = asked.getInputStream()) {
            text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher total = TOTAL.matcher(text);
        if (!total.find()) {
            throw new IOException("Java does not say what its objects take: " + text);
        }
        return Long.parseLong(total.group(1));
    }

    private static int entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return Math.toIntExact(all.count());
        }
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                try {
                    sum += Files.size(one);
                } catch (NoSuchFileException gone) {
                    // Thrown away meanwhile, so it takes nothing.
                }
            }
        }
        return sum;
    }
}
