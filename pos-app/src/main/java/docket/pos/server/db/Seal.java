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

/// What the store's file was when it was closed: its size and its checksum; and in a second line
/// what it opens with, the version of its schema and the checksum of its password. H2 does not
/// notice every byte that changed under it; a file that is not as it was closed is looked at no
/// further. A store that was not closed, as after a power cut, has no seal.
final class Seal {
    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final Path store;
    private final Path secret;

    Seal(DataFolder folder) {
        file = folder.root().resolve("docket.seal");
        store = folder.storeFile();
        secret = folder.secretFile(DataFolder.WRITER_SECRET);
    }

    /// What is known of a closed store.
    enum Verdict {
        UNSEALED,
        /// As it was closed, by a Docket that knew this schema, with its password: it will open.
        CURRENT,
        /// As it was closed, by a Docket that knew another schema or password.
        WHOLE,
        BROKEN
    }

    /// Looks at the closed store.
    Verdict verdict() throws IOException {
        if (!Files.exists(file)) {
            return Verdict.UNSEALED;
        }
        String seal = Files.readString(file, StandardCharsets.US_ASCII);
        String text = text();
        if (!seal.startsWith(text)) {
            return Verdict.BROKEN;
        }
        return seal.equals(text + key()) ? Verdict.CURRENT : Verdict.WHOLE;
    }

    /// Seals the closed store. Without a seal it is only looked at longer at the next start.
    void put() {
        try {
            OwnerOnly.write(file, (text() + key()).getBytes(StandardCharsets.US_ASCII));
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

    private String key() throws IOException {
        var sum = new CRC32C();
        sum.update(Files.readAllBytes(secret));
        return "schema %d password %08x\n".formatted(Schema.LATEST, sum.getValue());
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
