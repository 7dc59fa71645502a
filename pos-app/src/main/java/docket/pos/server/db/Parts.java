package docket.pos.server.db;

import docket.disk.OwnerOnly;
import docket.pos.server.archive.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;

/// What lies in an unpacked backup beside the store: passwords, keys and pictures.
final class Parts {
    private Parts() {}

    /// Puts them where they belong. What is there stays, but for what the backup has otherwise and
    /// has to be as it was; that is kept aside. Done again after a cut, it goes on.
    ///
    /// @param mark what the names of all that is kept aside begin with
    /// @param isReplaced says of a name whether the backup's has to be there
    static void moveIn(DataFolder folder, Path unpacked, String mark, Predicate<String> isReplaced)
            throws IOException {
        for (String part : Archive.parts(unpacked)) {
            Path target = folder.root().resolve(part);
            Path given = unpacked.resolve(part);
            if (isReplaced.test(part)
                    && Files.exists(target)
                    && Files.mismatch(target, given) >= 0) {
                var unused = folder.keepAside(target, mark);
            }
            if (!Files.exists(target)) {
                OwnerOnly.folder(target.resolveSibling("."));
                Files.move(given, target, StandardCopyOption.ATOMIC_MOVE);
                OwnerOnly.sync(target.resolveSibling("."));
            }
        }
    }
}
