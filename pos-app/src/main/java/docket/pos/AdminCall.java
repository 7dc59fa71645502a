package docket.pos;

import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.pos.config.PosSettings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What all commands to a server have in common: whose server it is, and how it is asked. A server
/// that runs is asked through its socket; where none runs, the store is opened for it.
final class AdminCall {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin private final SettingsOptions options = new SettingsOptions();

    /// Asks, and prints the answer.
    int print(Ask ask) throws IOException {
        var settings = PosSettings.read(options.properties());
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
