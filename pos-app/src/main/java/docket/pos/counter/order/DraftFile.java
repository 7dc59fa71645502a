package docket.pos.counter.order;

import docket.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The draft on disk, so that it outlives a crash of the counter. Written beside the screens'
/// thread, whole and by renaming, so that it is never half there.
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

    void save(Draft draft) {
        beside.execute(() -> write(draft));
    }

    private void write(Draft draft) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.write(fresh, Json.MAPPER.writeValueAsBytes(draft));
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The draft cannot be kept on disk", e);
        }
    }

    Optional<Draft> load() {
        try {
            return Files.exists(path)
                    ? Optional.of(Json.MAPPER.readValue(Files.readAllBytes(path), Draft.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("The kept draft cannot be read", e);
            return Optional.empty();
        }
    }
}
