package docket.pos.server.db;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the store's file was when it was closed. H2 does not notice every byte that changed under
/// it; a file that is not as it was closed is looked at no further. A store that was not closed, as
/// after a power cut, has no seal.
final class Seal {
    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final Path store;

    Seal(DataFolder folder) {
        file = folder.root().resolve("docket.seal");
        store = folder.storeFile();
    }

    /// What is known of a closed store.
    enum Verdict {
        UNSEALED,
        WHOLE,
        BROKEN
    }

    /// Looks at the closed store.
    Verdict verdict() throws IOException {
        if (!Files.exists(file)) {
            return Verdict.UNSEALED;
        }
        return Files.readString(file, StandardCharsets.US_ASCII).equals(text())
                ? Verdict.WHOLE
                : Verdict.BROKEN;
    }

    /// Seals the closed store. Without a seal it is only looked at longer at the next start.
    void put() {
        try {
            OwnerOnly.write(file, text().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.warn("The closed store could not be sealed", e);
        }
    }

    /// To be done before the store is opened to be written.
    void lift() throws IOException {
        if (Files.deleteIfExists(file)) {
            OwnerOnly.sync(file.resolveSibling("."));
        }
    }

    private String text() throws IOException {
        var sum = new CRC32C();
        try (FileChannel bytes = FileChannel.open(store, StandardOpenOption.READ)) {
            ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
            while (bytes.read(piece) >= 0) {
                sum.update(piece.flip());
                piece.clear();
            }
            return "%d %08x\n".formatted(bytes.size(), sum.getValue());
        }
    }
}
