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
/// @param tidied commits after which the store's file is tidied
record Durability(String files, String settings, String flush, Opening journal, int tidied) {
    /// `WRITE_DELAY=0` counts in the URL only. H2 alone never waits for the disk, only the flush
    /// makes it. What H2 has to say it throws; a file of its own about that could be read by all.
    ///
    /// Each commit writes every page anew that it touches: 45 kB with pages of H2's usual 16 kB, 33
    /// kB with those of 8 kB, most of which the next commits make useless, so the file is tidied
    /// now and then. Smaller pages pack worse: with those of 4 kB what stays of an order takes a
    /// third more. With `MAX_COMPACT_TIME=0` closing does not tidy once more.
    static final Durability FULL =
            new Durability(
                    "file:",
                    ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0"
                            + ";PAGE_SIZE=8192;MAX_COMPACT_TIME=0",
                    "checkpoint sync",
                    Durability::openForOwner,
                    16);

    /// Opens a file to write to it, and makes it where there is none.
    @FunctionalInterface
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    private static FileChannel openForOwner(Path file) throws IOException {
        return OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
