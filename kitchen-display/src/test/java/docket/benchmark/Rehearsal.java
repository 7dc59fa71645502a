package docket.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs the packaged programs once as in an evening, so that Java writes down what it has learnt of
/// them: the classes that they need, linked, and which code is worth compiling. The programs start
/// from that file, which lies in their folders, and start without it too.
///
/// The windows are rehearsed on a screen of their own where Debian's `xvfb` is installed, else on
/// the screen there is; without any, the server alone. Windows has no signal that would let Java
/// write its file, so there nothing is rehearsed.
final class Rehearsal {
    private static final int ORDERS = 400;
    private static final long PATIENCE_SECONDS = 240;

    private static final Set<PosixFilePermission> EVERYBODYS =
            PosixFilePermissions.fromString("rw-r--r--");

    private final Packaged packaged;
    private final Map<String, String> screen;

    private Rehearsal(Packaged packaged, Map<String, String> screen) {
        this.packaged = packaged;
        this.screen = screen;
    }

    /// Rehearses the programs of two packaged folders; the third argument is a folder for what is
    /// needed meanwhile.
    public static void main(String[] arguments) throws Exception {
        var packaged =
                new Packaged(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        if (isOn("windows") || !Files.isDirectory(packaged.pos())) {
            System.exit(0);
        }
        Optional<Process> own = isOn("linux") ? ownScreen() : Optional.empty();
        try {
            Map<String, String> screen =
                    own.isPresent() ? Map.of("DISPLAY", number(own.get())) : Map.of();
            boolean hasScreen =
                    own.isPresent() || !isOn("linux") || System.getenv("DISPLAY") != null;
            new Rehearsal(packaged, screen).run(hasScreen);
        } catch (IOException | IllegalStateException e) {
            System.err.println("The programs will start slower, since they do not run here: " + e);
        } finally {
            own.ifPresent(Process::destroy);
            remove(packaged.work());
        }
        System.exit(0);
    }

    private static boolean isOn(String system) {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains(system);
    }

    /// A screen that nobody sees; none where the program for it is not installed.
    private static Optional<Process> ownScreen() {
        var command =
                new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1280x800x24",
                        "-nolisten",
                        "tcp");
        try {
            return Optional.of(command.redirectError(Redirect.DISCARD).start());
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    private static String number(Process screen) throws IOException {
        try (BufferedReader output = screen.inputReader(StandardCharsets.UTF_8)) {
            return ":" + output.readLine();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(boolean hasScreen) throws IOException, InterruptedException {
        Path posFile = packaged.pos().resolve("lib/docket-pos.aot");
        Path kitchenFile = packaged.kitchen().resolve("lib/docket-kitchen.aot");
        Files.deleteIfExists(posFile);
        Files.deleteIfExists(kitchenFile);
        try (var counter = packaged.counter(packaged.store(), hasScreen, learning(posFile))) {
            counter.awaitHealthy();
            if (hasScreen) {
                try (var kitchen = kitchen(counter, kitchenFile)) {
                    Guests.evening(counter, ORDERS);
                    kitchen.requireAlive();
                    end(kitchen, kitchenFile);
                }
            } else {
                Guests.evening(counter, ORDERS);
            }
            end(counter, posFile);
        }
    }

    private Packaged.Program kitchen(Packaged.Program counter, Path file) throws IOException {
        return packaged.kitchen(counter, learning(file), Redirect.DISCARD);
    }

    private Map<String, String> learning(Path file) {
        var environment = new HashMap<>(screen);
        environment.put("JDK_JAVA_OPTIONS", "\"-XX:AOTCacheOutput=%s\"".formatted(file));
        return environment;
    }

    /// Java writes the file when it is told to end, as the program makes all files: for its own
    /// user, who need not be the one that starts it later.
    private static void end(Packaged.Program program, Path file)
            throws IOException, InterruptedException {
        program.process().destroy();
        if (!program.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a program does not end");
        }
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, EVERYBODYS);
        }
    }
}
