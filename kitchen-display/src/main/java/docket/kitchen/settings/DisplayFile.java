package docket.kitchen.settings;

import docket.disk.OwnerOnly;
import docket.model.display.DisplaySettings;
import docket.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Keeps how this display is set for a start while the server is away. Confined to one thread.
public final class DisplayFile {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayFile.class);

    private final Path file;

    /// How the display was set last.
    ///
    /// @param unsent whether that was chosen here and the server has not heard of it
    record Kept(DisplaySettings settings, boolean unsent) {
        /// Where nobody chose anything.
        static final Kept NOTHING = new Kept(DisplaySettings.USUAL, false);
    }

    /// The file in a folder.
    ///
    /// @param folder the display's data folder
    public DisplayFile(Path folder) {
        file = folder.resolve("display.json");
    }

    /// Reads what was kept last. A file that cannot be used counts as nothing kept.
    Kept read() {
        if (!Files.exists(file)) {
            return Kept.NOTHING;
        }
        try {
            return Json.MAPPER.readValue(Files.readString(file), Kept.class);
        } catch (IOException | JacksonException e) {
            LOG.warn("How this display was set last cannot be used and is passed over", e);
            return Kept.NOTHING;
        }
    }

    void write(Kept kept) {
        try {
            OwnerOnly.write(
                    file, Json.MAPPER.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("How this display is set cannot be kept for the next start", e);
        }
    }
}
