package docket.benchmark;

import docket.model.device.DeviceRole;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folders that `mvn package` leaves, and the programs in them, started as a user starts them.
///
/// @param pos the counter's folder
/// @param kitchen the kitchen display's folder
/// @param work where stores and everything else of the benchmark lies
public record Packaged(Path pos, Path kitchen, Path work) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOWEST_PORT = 20_000;
    private static final int LOWEST_GIVEN_PORT = 32_000;
    private static final int PORTS_TRIED = 100;

    /// A folder for a new store.
    public Path store() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(work), "store");
    }

    /// Starts the counter on a store, which is filled with the sample restaurant if it is new.
    Program counter(Path store, boolean window) throws IOException {
        return counter(store, window, Map.of());
    }

    /// Starts the counter likewise.
    ///
    /// @param environment beside that of this program
    public Program counter(Path store, boolean window, Map<String, String> environment)
            throws IOException {
        return counter(store, freePort(), window, environment);
    }

    /// Starts the counter without a window, on a port that it may have had before.
    ///
    /// @param environment beside that of this program
    public Program counter(Path store, int port, Map<String, String> environment)
            throws IOException {
        return counter(store, port, false, environment);
    }

    private Program counter(Path store, int port, boolean window, Map<String, String> environment)
            throws IOException {
        var options = new ArrayList<>(List.of("--sample", "--port", String.valueOf(port)));
        options.addAll(List.of("--data", store.toString()));
        if (!window) {
            options.add("--headless");
        }
        URI address = URI.create("http://127.0.0.1:" + port);
        var builder = builder(pos.resolve("bin/docket-pos"), options, environment);
        Path output = Files.createTempFile(Files.createDirectories(work), "counter", ".out");
        return start(builder.redirectOutput(output.toFile()), address, store, output);
    }

    /// Starts a display of all stations that fills its screen.
    ///
    /// @param environment beside that of this program
    /// @param output where the program's output goes
    Program kitchen(Program counter, Map<String, String> environment, Redirect output)
            throws IOException {
        Path token = Files.createTempFile(Files.createDirectories(work), "kitchen", ".token");
        Files.writeString(token, counter.token());
        Path settings =
                Files.createTempFile(Files.createDirectories(work), "kitchen", ".properties");
        Files.writeString(
                settings,
                "data.folder=%s\nserver.token-file=%s\nui.full-screen=true\n"
                        .formatted(store(), token));
        var options = new ArrayList<>(List.of("--config", settings.toString()));
        options.addAll(List.of("--server", counter.server().toString(), "--station", "all"));
        var builder = builder(kitchen.resolve("bin/docket-kitchen"), options, environment);
        return start(builder.redirectOutput(output), counter.server(), counter.data(), null);
    }

    private static ProcessBuilder builder(
            Path command, List<String> options, Map<String, String> environment) {
        var line = new ArrayList<>(List.of(command.toString()));
        line.addAll(options);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Program start(
            ProcessBuilder builder, URI server, Path data, @Nullable Path output)
            throws IOException {
        long from = System.nanoTime();
        return new Program(builder.start(), from, server, data, output);
    }

    /// A port that nobody has now, below those that the system gives to whoever calls: one of
    /// those could go to a client while a server that died has not come back to it.
    public static int freePort() throws IOException {
        for (int tried = 0; ; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, LOWEST_GIVEN_PORT);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (BindException taken) {
                if (tried == PORTS_TRIED) {
                    throw taken;
                }
            }
        }
    }

    /// How often a server has said in its log that it packed its store.
    ///
    /// @param data its folder
    public static int packs(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("log"))) {
            int packed = 0;
            for (Path file : files.toList()) {
                packed += Files.readString(file).split("The store was packed from", -1).length - 1;
            }
            return packed;
        }
    }

    /// A program that runs, and where its server is.
    ///
    /// @param from when it was started
    /// @param data where that server keeps its data
    /// @param output the file that its output goes to, if it goes to one
    public record Program(Process process, long from, URI server, Path data, @Nullable Path output)
            implements AutoCloseable {
        /// Waits for the first healthy answer; nanoseconds since the start.
        public long awaitHealthy() throws IOException, InterruptedException {
            var ask = HttpRequest.newBuilder(server.resolve("/api/health")).build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                while (System.nanoTime() - from < PATIENCE.toNanos()) {
                    try {
                        var answer = http.send(ask, BodyHandlers.ofString());
                        if (answer.statusCode() == 200 && answer.body().contains("\"UP\"")) {
                            return System.nanoTime() - from;
                        }
                    } catch (IOException notYet) {
                        requireAlive();
                    }
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
            throw new IllegalStateException("the server does not become healthy");
        }

        /// Megabytes of memory that the process has resident, as Linux counts them.
        public long residentMegabytes() throws IOException {
            try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
                String kilobytes =
                        lines.filter(line -> line.startsWith("VmRSS:"))
                                .findFirst()
                                .orElseThrow()
                                .replaceAll("\\D", "");
                return Long.parseLong(kilobytes) / 1024;
            }
        }

        /// A token for somebody who may do what a counter may.
        String token() throws IOException {
            return token("benchmark", DeviceRole.COUNTER);
        }

        /// A token for a device of all stations.
        public String token(String name, DeviceRole role) throws IOException {
            var ask = new Ask.AddDevice(name, role, null);
            return AdminClient.ask(data, ask).orElseThrow().getFirst();
        }

        void requireAlive() throws IOException {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the program ended with %d: %s"
                                .formatted(
                                        process.exitValue(),
                                        output == null ? "" : Files.readString(output).strip()));
            }
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new UncheckedIOException(new IOException("the program does not stop"));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
