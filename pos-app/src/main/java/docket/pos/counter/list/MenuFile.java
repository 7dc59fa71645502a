package docket.pos.counter.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file with a menu on this counter's disk. It is written whole or not at all.
final class MenuFile {
    /// Bytes that the server takes.
    static final int LARGEST = 2 * 1024 * 1024;

    private MenuFile() {}

    static Path write(Path target, byte[] file) {
        try {
            Path whole = target.toAbsolutePath();
            Path unfinished = Files.createTempFile(whole.getParent(), "docket-menu", ".part");
            try {
                Files.write(unfinished, file);
                Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return whole;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
