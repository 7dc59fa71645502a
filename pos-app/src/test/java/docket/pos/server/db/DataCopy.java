package docket.pos.server.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What is in a data folder at this moment, as a server that is killed would leave it.
public final class DataCopy {
    private DataCopy() {}

    /// Copies all files but the lock, which is its holder's.
    public static void of(Path folder, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                if (!one.endsWith("docket.lock")) {
                    Path copy = to.resolve(folder.relativize(one));
                    Files.createDirectories(copy.resolveSibling(""));
                    Files.copy(one, copy);
                }
            }
        }
    }
}
