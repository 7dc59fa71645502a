import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs the packaged counter on the sample restaurant and, where there is a screen, one kitchen
/// display beside it, until the counter is closed. Arguments: the two packaged folders.
class RunSample {
    private static final String SERVER = "http://127.0.0.1:8420";

    public static void main(String[] folders) throws Exception {
        Process counter = start(folders[0], "docket-pos", "--sample");
        Runtime.getRuntime().addShutdownHook(new Thread(counter::destroy));
        if (hasScreen() && isServing(counter)) {
            Path settings = kitchenSettings(folders[0]);
            Process kitchen =
                    start(
                            folders[1],
                            "docket-kitchen",
                            "--server",
                            SERVER,
                            "--station",
                            "all",
                            "--config",
                            settings.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(kitchen::destroy));
        }
        System.exit(counter.waitFor());
    }

    private static Process start(String folder, String name, String... options) throws Exception {
        return new ProcessBuilder(command(folder, name, options)).inheritIO().start();
    }

    private static List<String> command(String folder, String name, String... options) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(folder, "bin", windows ? name + ".bat" : name).toString());
        command.addAll(List.of(options));
        return command;
    }

    /// Settings of a display that the counter knows: it belongs to the same user of the same PC, so
    /// nobody needs to let it in.
    private static Path kitchenSettings(String pos) throws Exception {
        Path home = Path.of(System.getProperty("user.home"), ".docket", "kitchen");
        Path token = Files.createDirectories(home).resolve("sample.token");
        if (!Files.exists(token) || !isKnown(Files.readString(token))) {
            Files.deleteIfExists(token);
            createOwnerOnly(token);
            Files.writeString(token, letIn(pos));
        }
        Path settings = home.resolve("sample.properties");
        Files.writeString(
                settings, "server.token-file=" + token.toString().replace("\\", "\\\\") + "\n");
        return settings;
    }

    private static boolean isKnown(String token) throws Exception {
        var menu =
                HttpRequest.newBuilder(URI.create(SERVER + "/api/menu"))
                        .header("Authorization", "Bearer " + token.strip())
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(menu, BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static String letIn(String pos) throws Exception {
        Process add =
                new ProcessBuilder(
                                command(
                                        pos,
                                        "docket-pos",
                                        "device",
                                        "add",
                                        "--name",
                                        "kitchen",
                                        "--role",
                                        "kitchen"))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String token = add.inputReader().readLine();
        if (add.waitFor() != 0 || token == null) {
            throw new IllegalStateException("the counter does not let the display in");
        }
        return token;
    }

    private static void createOwnerOnly(Path file) throws Exception {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static boolean isServing(Process counter) throws Exception {
        var health = HttpRequest.newBuilder(URI.create(SERVER + "/api/health")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (counter.isAlive()) {
                try {
                    if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return true;
                    }
                } catch (java.io.IOException notYet) {
                    Thread.sleep(100);
                }
            }
        }
        return false;
    }

    private static boolean hasScreen() {
        return !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
