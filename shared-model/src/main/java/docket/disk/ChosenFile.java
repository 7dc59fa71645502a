package docket.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that somebody chose to send. It may be anything, so no more of it is read than is taken.
public final class ChosenFile {
    private ChosenFile() {}

    /// The file has more bytes than are taken.
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Reads all of it.
    ///
    /// @param most bytes that are taken
    /// @throws UncheckedIOException if it cannot be read, with [TooLarge] if there is too much of
    /// it
    public static byte[] read(Path path, int most) {
        try (var in = Files.newInputStream(path)) {
            byte[] file = in.readNBytes(most + 1);
            if (file.length > most) {
                throw new TooLarge();
            }
            return file;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
