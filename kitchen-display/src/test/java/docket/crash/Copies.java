package docket.crash;

import docket.kept.Holdings;
import docket.kept.Promises;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// What a dead server has left, each copy by itself: its next start would mend one by the other.
/// H2's file is read by the H2 of that server.
final class Copies implements AutoCloseable {
    private final URLClassLoader loader;
    private final Driver h2;
    private final Path data;
    private final Path work;

    /// @param pos the folder of the program
    /// @param data its data folder
    /// @param work for copies, since looking at a store changes it
    Copies(Path pos, Path data, Path work) throws IOException, ReflectiveOperationException {
        this.data = data;
        this.work = work;
        URL jar = Doctored.h2(pos).toUri().toURL();
        loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        h2 =
                Class.forName("org.h2.Driver", true, loader)
                        .asSubclass(Driver.class)
                        .getDeclaredConstructor()
                        .newInstance();
    }

    List<String> wrongInH2(Promises promises) throws IOException {
        Path copy = Files.createTempDirectory(Files.createDirectories(work), "h2");
        try {
            Files.copy(data.resolve("docket.mv.db"), copy.resolve("docket.mv.db"));
            var who = new Properties();
            who.put("user", "WRITER");
            who.put("password", Files.readString(data.resolve("writer.secret")).strip());
            String url = "jdbc:h2:file:" + copy.resolve("docket") + ";IFEXISTS=TRUE";
            try (Connection store = h2.connect(url, who)) {
                Holdings rows = Holdings.of(store);
                return joined(rows.lost(promises), rows.tornRows());
            } catch (SQLException | IllegalStateException e) {
                return List.of(e.toString());
            }
        } finally {
            delete(copy);
        }
    }

    List<String> wrongInJournal(Promises promises) throws IOException {
        Holdings lines = Holdings.ofJournal(data.resolve("journal"));
        return joined(lines.lost(promises), lines.torn());
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
