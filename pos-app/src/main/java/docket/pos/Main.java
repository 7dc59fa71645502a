package docket.pos;

import docket.model.InvalidValue;
import docket.model.Refusal;
import docket.pos.config.PosSettings;
import docket.pos.config.SettingsException;
import docket.pos.server.db.StoreFailure;
import docket.pos.server.tls.CertificateFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.Charset;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command `docket-pos`: reads the settings, and starts the counter or, without a screen, the
/// server alone. Every failure is one sentence on standard error; wrong use exits with 2, anything
/// else that keeps it from starting with 1.
@Command(
        name = "docket-pos",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DeviceCommand.class,
            StaffCommand.class,
            AuditCommand.class,
            CertificateCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RushCommand.class
        },
        description = "The counter of a restaurant, with the server that its kitchen listens to.")
public final class Main implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    @Option(names = "--headless", description = "Serve without a window.")
    private boolean headless;

    @Mixin private final SettingsOptions settings = new SettingsOptions();

    @Option(names = "--port", paramLabel = "N", description = "Port to serve on (8420).")
    private @Nullable Integer port;

    @Option(names = "--sample", description = "Fill an empty store with a sample restaurant.")
    private boolean sample;

    private final PrintWriter out;
    private final PrintWriter err;

    private Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// Runs the command and exits, unless a window is open.
    public static void main(String[] arguments) {
        // Pictures are drawn by AWT, which needs no screen for that; the window is JavaFX's.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var main = new Main(out, err);
        return new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> main.wrongUse(wrong.getMessage()))
                .setExecutionExceptionHandler((bug, line, given) -> main.ended(bug))
                .execute(arguments);
    }

    private static PrintWriter writer(FileDescriptor end) {
        return new PrintWriter(new FileOutputStream(end), true, Charset.defaultCharset());
    }

    @Override
    public Integer call() throws IOException {
        PosSettings settings = PosSettings.read(properties());
        LogFolder.prepare(settings.server().dataFolder());
        var start = new Start(settings, sample, out);
        if (headless || !Screen.isThere()) {
            start.headless(headless);
            return 0;
        }
        return start.window(this::ended);
    }

    /// What kept it, or one of its subcommands, from doing what it should.
    private int ended(Exception why) {
        return switch (why) {
            case SettingsException no -> fail(String.valueOf(no.getMessage()));
            case InvalidValue no -> fail(no.getMessage() + ".");
            case Refusal no -> fail(no.detail());
            case BindException no -> fail(String.valueOf(no.getMessage()));
            case StoreFailure no -> {
                LoggerFactory.getLogger(Main.class).error("The store did not open", no);
                yield fail(String.valueOf(no.getMessage()));
            }
            case CertificateFailure no -> {
                LoggerFactory.getLogger(Main.class).error("There is no certificate", no);
                yield fail(String.valueOf(no.getMessage()));
            }
            default -> failed(why);
        };
    }

    private Properties properties() {
        Properties properties = settings.properties();
        if (port != null) {
            properties.setProperty("server.port", port.toString());
        }
        return properties;
    }

    private int wrongUse(@Nullable String what) {
        err.println("docket-pos: " + what + "; see --help");
        return WRONG_USE;
    }

    private int failed(Exception bug) {
        LoggerFactory.getLogger(Main.class).error("Docket failed", bug);
        return fail(
                "Docket failed; the log in %s tells why."
                        .formatted(System.getProperty(LogFolder.PROPERTY, "the data folder")));
    }

    private int fail(String sentence) {
        err.println("docket-pos: " + sentence);
        return FAILED;
    }
}
