package docket.kitchen;

import docket.disk.OwnerOnly;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/// The command `docket-kitchen`: reads the settings and opens the display. Every failure is one
/// sentence on standard error; wrong use exits with 2, anything else that keeps it from starting
/// with 1.
@Command(
        name = "docket-kitchen",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A kitchen's display of the orders that a Docket counter takes.")
public final class Main implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    @Option(names = "--server", paramLabel = "URL", description = "Address of the server.")
    private @Nullable String server;

    @Option(
            names = "--station",
            paramLabel = "ID",
            description = "Station to show, or all. Without it, the one chosen last.")
    private @Nullable String station;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings to read.")
    private @Nullable Path config;

    @Option(names = "--fullscreen", description = "Fill the screen.")
    private boolean fullScreen;

    private final PrintWriter err;

    private Main(PrintWriter err) {
        this.err = err;
    }

    /// The version that the build wrote into the program.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (InputStream file = Main.class.getResourceAsStream("version.properties")) {
                var properties = new Properties();
                properties.load(file);
                return new String[] {"docket-kitchen " + properties.getProperty("version")};
            }
        }
    }

    /// Runs the command and exits when the display is closed.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        var line = new CommandLine(new Main(err)).setOut(out).setErr(err);
        line.setParameterExceptionHandler(
                (wrong, given) -> {
                    err.println("docket-kitchen: " + wrong.getMessage() + "; see --help");
                    return WRONG_USE;
                });
        return line.execute(arguments);
    }

    private static PrintWriter writer(FileDescriptor end) {
        return new PrintWriter(new FileOutputStream(end), true, Charset.defaultCharset());
    }

    @Override
    public Integer call() {
        try {
            Properties given = properties();
            Path folder = KitchenSettings.read(given).dataFolder();
            OwnerOnly.folder(folder);
            System.setProperty("docket.log", folder.resolve("log").toString());
            Remembered remembered = Remembered.in(folder);
            KitchenSettings settings = KitchenSettings.read(remembered.under(given));
            if (!hasScreen()) {
                return fail("There is no display here: start it on a PC with a screen.");
            }
            boolean overruled = given.containsKey("server.url") || given.containsKey("station.id");
            new KitchenApp(settings, remembered, overruled).show();
            return 0;
        } catch (IllegalArgumentException e) {
            return fail(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return fail("The settings file %s is not there.".formatted(config));
        } catch (IOException e) {
            return fail("A file cannot be read or written: %s.".formatted(e.getMessage()));
        }
    }

    private Properties properties() throws IOException {
        var properties = new Properties();
        if (config != null) {
            try (Reader reader = Files.newBufferedReader(config)) {
                properties.load(reader);
            }
        }
        if (server != null) {
            properties.setProperty("server.url", server);
        }
        if (station != null) {
            properties.setProperty("station.id", station);
        }
        if (fullScreen) {
            properties.setProperty("ui.full-screen", "true");
        }
        return properties;
    }

    private static boolean hasScreen() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.contains("linux")
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(System.getenv()::get)
                        .anyMatch(value -> value != null && !value.isBlank());
    }

    private int fail(String sentence) {
        err.println("docket-kitchen: " + sentence);
        return FAILED;
    }
}
