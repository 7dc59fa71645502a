import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs the packaged counter on the sample restaurant and, where there is a screen, one kitchen
/// display beside it, until the counter is closed. Arguments: the two packaged folders.
class RunSample {
    public static void main(String[] folders) throws Exception {
        Process counter = start(folders[0], "docket-pos", "--sample");
        Runtime.getRuntime().addShutdownHook(new Thread(counter::destroy));
        if (hasScreen() && isServing(counter)) {
            Process kitchen = start(folders[1], "docket-kitchen", "--station", "all");
            Runtime.getRuntime().addShutdownHook(new Thread(kitchen::destroy));
        }
        System.exit(counter.waitFor());
    }

    private static Process start(String folder, String name, String... options) throws Exception {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(folder, "bin", windows ? name + ".bat" : name).toString());
        command.addAll(List.of(options));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static boolean isServing(Process counter) throws Exception {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:8420/api/health")).build();
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
