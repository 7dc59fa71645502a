package docket.pos.server.db;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import org.jdbi.v3.core.JdbiException;

/// Takes the room out of a closed store's file that H2 leaves in one which is written. A copy is
/// packed, looked at, and takes the place of the file in one step: whatever fails, and wherever the
/// power goes, the file is there as it was, or packed.
final class Packing {
    private static final String STORE = "docket";

    /// Each page is read once and written once: what H2 usually keeps of them, 16 MB of either
    /// store, would be a third of the server's memory.
    private static final int MEGABYTES = 1;

    private final String files;
    private final Path store;
    private final Path room;

    /// @param files H2's name of the file system
    /// @param store the store's file
    Packing(String files, Path store) {
        this.files = files;
        this.store = store;
        room = store.resolveSibling("packing");
    }

    /// Packs it.
    ///
    /// @param isWhole looks at the packed store before it takes the place of the other
    /// @throws IOException if it stays as it was
    void pack(String secret, Predicate<Connection> isWhole) throws IOException {
        Path copy = room.resolve(STORE + ".mv.db");
        try {
            clear();
            OwnerOnly.folder(room);
            write(copy);
            OwnerOnly.closeAll(room);
            flush(copy);
            look(secret, isWhole);
            FileUtils.moveAtomicReplace(files + copy, files + store);
            OwnerOnly.sync(store.resolveSibling("."));
        } catch (MVStoreException | DbException | JdbiException | SQLException e) {
            throw new IOException("the store cannot be packed", e);
        } finally {
            clear();
        }
    }

    /// H2 opens both stores with the memory of the one that it is given, which it closes.
    private void write(Path copy) {
        try (MVStore likeThis =
                new MVStore.Builder()
                        .fileName(files + store)
                        .readOnly()
                        .cacheSize(MEGABYTES)
                        .open()) {
            MVStore.compact(files + store, files + copy, true, likeThis.getFileStore());
        }
    }

    private void flush(Path copy) throws IOException {
        try (FileChannel packed = FilePath.get(files + copy).open("rw")) {
            packed.force(true);
        }
    }

    private void look(String secret, Predicate<Connection> isWhole)
            throws SQLException, IOException {
        try (Connection packed = StoreCheck.open(files + room.resolve(STORE), secret)) {
            if (!isWhole.test(packed)) {
                throw new IOException("the packed store does not hold what the other does");
            }
        }
    }

    /// Takes away what an unfinished packing left.
    void clear() {
        FileUtils.deleteRecursive(files + room, true);
    }
}
