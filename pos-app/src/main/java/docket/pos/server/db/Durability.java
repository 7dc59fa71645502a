package docket.pos.server.db;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// How the store's files are reached, and what makes a commit last. There is one way for a
/// restaurant. Tests put a disk of their own below it, whose power they cut, and show that H2's
/// usual settings lose what was answered.
///
/// @param files H2's name of the file system
/// @param settings of H2, as the end of its URL
/// @param flush the command that returns once what was committed is on disk
/// @param journal opens a file of the journal
record Durability(String files, String settings, String flush, Opening journal) {
    /// `WRITE_DELAY=0` counts in the URL only. What H2 has to say it throws; a file of its own
    /// about that could be read by all. H2 alone never waits for the disk, only this command makes
    /// it.
    static final Durability FULL =
            new Durability(
                    "file:",
                    ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0",
                    "checkpoint sync",
                    Durability::openForOwner);

    /// Opens a file to write to it, and makes it where there is none.
    @FunctionalInterface
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    private static FileChannel openForOwner(Path file) throws IOException {
        return OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
