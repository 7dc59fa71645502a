package docket.crash;

import docket.kept.Holdings;
import docket.kept.Promises;
import docket.pos.server.archive.Archive;
import docket.pos.server.archive.BadBackup;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
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
            for (String file : List.of("docket.mv.db", "writer.secret")) {
                Files.copy(data.resolve(file), copy.resolve(file));
            }
            try (Connection store = open(copy)) {
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

    /// What is wrong with the backups that count as such: each can be unpacked, and what is in it
    /// is there as a whole.
    List<String> wrongInBackups() throws IOException {
        var wrong = new ArrayList<String>();
        for (Shelf.Kept backup : new Shelf(data.resolve("backups"), "").list()) {
            Path unpacked = Files.createTempDirectory(Files.createDirectories(work), "backup");
            try {
                Manifest manifest = Archive.unpack(backup.file(), unpacked);
                try (Connection store = open(unpacked)) {
                    Holdings rows = Holdings.of(store);
                    wrong.addAll(rows.tornRows());
                    if (rows.frames().lastKey() != manifest.seq()) {
                        wrong.add(backup.file() + " does not end where it says");
                    }
                }
            } catch (SQLException | IllegalStateException | BadBackup no) {
                wrong.add(backup.file() + ": " + no);
            } finally {
                delete(unpacked);
            }
        }
        return wrong;
    }

    private Connection open(Path folder) throws IOException, SQLException {
        var who = new Properties();
        who.put("user", "WRITER");
        who.put("password", Files.readString(folder.resolve("writer.secret")).strip());
        return h2.connect("jdbc:h2:file:" + folder.resolve("docket") + ";IFEXISTS=TRUE", who);
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
