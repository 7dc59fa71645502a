package docket.pos;

import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.pos.config.PosSettings;
import docket.pos.config.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What all commands to a server have in common: whose server it is, and how it is asked. A server
/// that runs is asked through its socket; where none runs, the store is opened for it.
final class AdminCall {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings to read.")
    private @Nullable Path config;

    /// Asks, and prints the answer.
    int print(Ask ask) throws IOException {
        Properties properties = config == null ? new Properties() : SettingsFile.read(config);
        if (data != null) {
            properties.setProperty("data.folder", data.toString());
        }
        var settings = PosSettings.read(properties);
        Optional<List<String>> running = AdminClient.ask(settings.server().dataFolder(), ask);
        List<String> lines = running.isPresent() ? running.get() : Start.ask(settings, ask);
        lines.forEach(spec().commandLine().getOut()::println);
        return 0;
    }

    ParameterException wrongUse(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private CommandSpec spec() {
        if (command == null) {
            throw new IllegalStateException("picocli did not say whose options these are");
        }
        return command;
    }
}
