package docket.pos.server.db;

import docket.disk.OwnerOnly;
import docket.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A note that the store is a backup that took the place of another, until a start has brought it
/// up to date: also one after a cut in the middle.
///
/// @param fault what was wrong with the store before; null: nothing, somebody wanted the backup
/// @param aside where that lies now; null where there was no file
/// @param backupOf when the backup was made; null where the journal is all there is
/// @param isAlone whether the journal does not go on from it
record Restored(
        @Nullable String fault,
        @Nullable String aside,
        @Nullable Instant backupOf,
        boolean isAlone) {
    private static Path file(DataFolder folder) {
        return folder.root().resolve("restored.json");
    }

    static Optional<Restored> in(DataFolder folder) throws IOException {
        try {
            return Files.exists(file(folder))
                    ? Optional.of(
                            Json.MAPPER.readValue(Files.readAllBytes(file(folder)), Restored.class))
                    : Optional.empty();
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    Restored note(DataFolder folder) throws IOException {
        OwnerOnly.write(file(folder), Json.MAPPER.writeValueAsBytes(this));
        return this;
    }

    static void forget(DataFolder folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }
}
