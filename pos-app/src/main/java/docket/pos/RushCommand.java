package docket.pos;

import docket.client.TokenFile;
import docket.client.find.ServerAddress;
import docket.model.Unreachable;
import docket.model.device.DeviceRole;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.pos.config.PosSettings;
import docket.pos.config.SettingsException;
import docket.pos.rush.Ended;
import docket.pos.rush.Rush;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `docket-pos rush`: plays a Friday evening against a server, to practise or to try
/// the screens. On the counter PC itself it lets itself in, and out again at the end; elsewhere it
/// shows the token of a program that was let in.
@Command(
        name = "rush",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Plays a Friday evening against a running server: guests come, order, change their mind, pay.",
            "What it enters is kept like everything else."
        })
final class RushCommand implements Callable<Integer> {
    private static final int SLOWEST = 1;
    private static final int FASTEST = 1000;
    private static final int LONGEST = 24 * 60;

    @Spec private @Nullable CommandSpec command;

    @Mixin private final SettingsOptions options = new SettingsOptions();

    @Option(names = "--speed", paramLabel = "N", description = "How many times as fast (1).")
    private int speed = 1;

    @Option(names = "--seed", paramLabel = "S", description = "Which evening (1).")
    private long seed = 1;

    @Option(names = "--minutes", paramLabel = "M", description = "How long guests come (120).")
    private int minutes = 120;

    @Option(names = "--cooks", description = "Bump the tickets too, after realistic times.")
    private boolean cooks;

    @Option(names = "--server", paramLabel = "URL", description = "The server (this PC's).")
    private @Nullable String server;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "What docket-pos device add --role counter printed.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description = "The certificate that a server elsewhere is known by, in PEM form.")
    private @Nullable Path authority;

    @Option(names = "--real", description = "Also where the server is no place to practise.")
    private boolean real;

    @Override
    public Integer call() throws IOException {
        require("--speed", speed, SLOWEST, FASTEST);
        require("--minutes", minutes, 1, LONGEST);
        PosSettings settings = PosSettings.read(options.properties());
        URI address = address(settings);
        PrintWriter out = spec().commandLine().getOut();
        if (tokenFile != null) {
            play(out, address, TokenFile.read(tokenFile).deviceToken());
            return 0;
        }
        Path folder = settings.server().dataFolder();
        String token = ask(folder, new Ask.AddDevice("rush", DeviceRole.COUNTER, null)).getFirst();
        Thread stopped = Thread.ofPlatform().name("stop").unstarted(() -> letOut(folder, token));
        Runtime.getRuntime().addShutdownHook(stopped);
        try {
            play(out, address, token);
        } finally {
            Runtime.getRuntime().removeShutdownHook(stopped);
            letOut(folder, token);
        }
        return 0;
    }

    /// Where the server has ended meanwhile, its list of devices still has the rush.
    private static void letOut(Path folder, String token) {
        try {
            var unused = AdminClient.ask(folder, new Ask.RevokeToken(token));
        } catch (IOException e) {
            LoggerFactory.getLogger(RushCommand.class).warn("The rush is still let in", e);
        }
    }

    private void play(PrintWriter out, URI address, @Nullable String token) throws IOException {
        try (var wiring = new RushWiring(address, authority, token)) {
            if (!real && !wiring.isPractice()) {
                throw new SettingsException(
                        "The server at %s is no place to practise, and its books would have what is played: start docket-pos --practice and say rush --practice, or say --real."
                                .formatted(address));
            }
            Ended ended = wiring.play(wish(), speed, out::println);
            out.println(
                    "%d parties, %d orders, %d lines, %d changes; %d orders closed, %d parties gone, %d refusals."
                            .formatted(
                                    ended.parties(),
                                    ended.orders(),
                                    ended.lines(),
                                    ended.changes(),
                                    ended.closed(),
                                    ended.gone(),
                                    ended.refused()));
        } catch (Unreachable gone) {
            throw new SettingsException(
                    "The server at %s does not answer: start it, or give another with --server."
                            .formatted(address));
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }

    private RushWiring.Evening wish() {
        return new RushWiring.Evening(
                seed,
                Duration.ofMinutes(minutes),
                cooks ? Rush.Bumping.COOKS : Rush.Bumping.PEOPLE);
    }

    private URI address(PosSettings settings) {
        @Nullable String given = server;
        if (given == null) {
            return URI.create("http://127.0.0.1:%d".formatted(settings.server().port()));
        }
        return ServerAddress.of(given)
                .orElseThrow(
                        () -> wrongUse("--server takes an address such as http://127.0.0.1:8420"));
    }

    private static List<String> ask(Path folder, Ask ask) throws IOException {
        return AdminClient.ask(folder, ask)
                .orElseThrow(
                        () ->
                                new SettingsException(
                                        "No server runs on %s: start one, or say with --data where its data is, or show a --token-file."
                                                .formatted(folder)));
    }

    private void require(String option, int given, int least, int most) {
        if (given < least || given > most) {
            throw wrongUse("%s is a number from %d to %d".formatted(option, least, most));
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private CommandSpec spec() {
        if (command == null) {
            throw new IllegalStateException("picocli did not say which command this is");
        }
        return command;
    }
}
