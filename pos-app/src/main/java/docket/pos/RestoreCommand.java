package docket.pos;

import docket.pos.config.PosSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `docket-pos restore`.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Puts a backup in the place of the store, and brings back from the journal what was",
            "entered since. What is there is kept aside. Docket must not run in the folder."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Mixin private final SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
            names = "--without-journal",
            description = "Leave out what was entered after the backup.")
    private boolean isAlone;

    @Override
    public Integer call() throws IOException {
        PosSettings settings = PosSettings.read(options.properties());
        LogFolder.prepare(settings.server().dataFolder());
        Start.restore(settings, file.toAbsolutePath(), isAlone).ifPresent(out()::println);
        return 0;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("picocli did not say whose options these are");
        }
        return spec.commandLine().getOut();
    }
}
