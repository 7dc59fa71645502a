package docket.pos;

import docket.disk.OwnerOnly;
import docket.pos.config.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the log goes.
final class LogFolder {
    /// The property that tells the log where to write.
    static final String PROPERTY = "docket.log";

    private LogFolder() {}

    /// Without a folder to write to the log would fill the screen with its own troubles, so this
    /// goes before its first line.
    ///
    /// @throws SettingsException if there is none to be had
    static void prepare(Path dataFolder) {
        Path folder = dataFolder.resolve("log");
        try {
            OwnerOnly.folder(dataFolder);
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw unwritable(dataFolder);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(dataFolder);
        }
        System.setProperty(PROPERTY, folder.toString());
    }

    private static SettingsException unwritable(Path folder) {
        return new SettingsException(
                "The data folder %s cannot be written: make it writable, or give another with --data."
                        .formatted(folder));
    }
}
