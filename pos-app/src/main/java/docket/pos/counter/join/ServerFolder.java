package docket.pos.counter.join;

import docket.disk.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a joined counter keeps what is for one server alone, its draft and what waits to be sent:
/// an order that was entered to practise must not reach the restaurant when the counter joins that.
final class ServerFolder {
    private static final List<String> FILES = List.of("draft.json", "outbox.jsonl");

    private ServerFolder() {}

    /// The folder for this server. What an older version kept for all goes to the first that is
    /// joined.
    ///
    /// @param server null for one on this PC that says no id; it shares the counter's own folder
    static Path of(Path dataFolder, @Nullable UUID server) throws IOException {
        if (server == null) {
            return dataFolder;
        }
        Path folder =
                OwnerOnly.folder(
                        OwnerOnly.folder(dataFolder.resolve("servers")).resolve(server.toString()));
        for (String file : FILES) {
            Path shared = dataFolder.resolve(file);
            Path own = folder.resolve(file);
            if (Files.exists(shared) && !Files.exists(own)) {
                Files.move(shared, own);
            }
        }
        return folder;
    }
}
