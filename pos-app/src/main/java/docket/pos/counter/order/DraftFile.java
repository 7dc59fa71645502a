package docket.pos.counter.order;

import docket.disk.OwnerOnly;
import docket.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The drafts on disk, so that they outlive a crash of the counter. Written beside the screens'
/// thread, whole and by renaming, so that the file is never half there.
public final class DraftFile {
    private static final Logger LOG = LoggerFactory.getLogger(DraftFile.class);

    private final Path path;
    private final Executor beside;

    /// Names the file.
    ///
    /// @param beside runs the writing, in order, one task at a time
    public DraftFile(Path path, Executor beside) {
        this.path = path;
        this.beside = beside;
    }

    void save(Drafts drafts) {
        beside.execute(() -> write(drafts));
    }

    private void write(Drafts drafts) {
        try {
            OwnerOnly.write(path, Json.MAPPER.writeValueAsBytes(drafts));
        } catch (IOException e) {
            LOG.warn("The draft cannot be kept on disk", e);
        }
    }

    Optional<Drafts> load() {
        try {
            return Files.exists(path)
                    ? Optional.of(Json.MAPPER.readValue(Files.readAllBytes(path), Drafts.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("The kept draft cannot be read", e);
            return Optional.empty();
        }
    }
}
