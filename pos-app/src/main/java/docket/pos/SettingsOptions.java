package docket.pos;

import docket.pos.config.SettingsFile;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options by which every command finds its settings and its data folder.
final class SettingsOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "Settings to read.")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept.")
    private @Nullable Path data;

    @Option(
            names = "--practice",
            description = "The place to practise, with a store of its own beside the restaurant's.")
    private boolean practice;

    /// The settings of the file, and the options over them.
    Properties properties() {
        Properties properties = config == null ? new Properties() : SettingsFile.read(config);
        if (data != null) {
            properties.setProperty("data.folder", data.toString());
        }
        if (practice) {
            properties.setProperty("practice", "on");
        }
        return properties;
    }
}
