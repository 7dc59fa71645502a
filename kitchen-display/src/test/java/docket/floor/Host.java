package docket.floor;

import docket.client.Credentials;
import docket.client.HttpDocketClient;
import docket.model.Midday;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.pos.Main;
import docket.pos.PosWiring;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.pos.config.PosSettings;
import docket.wire.Protocol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The server of the restaurant: it can be stopped, killed and started again, always with the same
/// data, or with other data, and on the same port.
final class Host implements AutoCloseable {
    private final Map<LetIn, String> tokens = new ConcurrentHashMap<>();
    private volatile Path folder;
    private final Supplier<Clock> clock;
    private int port;
    private @Nullable PosWiring inside;
    private @Nullable Process apart;

    /// Who is let in where.
    ///
    /// @param station the only one that a display shows; null: all, or no display
    private record LetIn(Path folder, DeviceRole role, @Nullable StationId station) {}

    Host(Path folder) {
        this(folder, Clock::systemUTC);
    }

    /// @param clock what the server goes by while it runs in this JVM
    Host(Path folder, Clock clock) {
        this(folder, () -> clock);
    }

    /// @param clock gives each run in this JVM the clock that it goes by
    Host(Path folder, Supplier<? extends Clock> clock) {
        this.folder = folder;
        this.clock = clock::get;
    }

    /// Lets a display in, for which the server keeps what it shows.
    ///
    /// @param station what it shows, or [Protocol#ALL_STATIONS]
    /// @return what it shows to be known, by the data folder the host has at that moment
    Credentials display(String station) {
        StationId shown = station.equals(Protocol.ALL_STATIONS) ? null : new StationId(station);
        return () -> token(DeviceRole.KITCHEN, shown);
    }

    /// Lets a display in that shows the pass.
    Credentials pass() {
        return () -> token(DeviceRole.EXPO, null);
    }

    /// Gives it another data folder, while it does not run.
    void moveTo(Path other) {
        folder = other;
    }

    /// Starts it in this JVM.
    void start() throws BindException {
        var wiring = new PosWiring(PosSettings.read(properties()), "test", clock.get());
        inside = wiring;
        wiring.fillWithSample();
        wiring.serve();
        port = URI.create(wiring.address()).getPort();
    }

    /// Starts it as a process of its own, which can be killed.
    void startApart() throws IOException {
        Path settings = Files.createDirectories(folder).resolve("pos.properties");
        try (Writer file = Files.newBufferedWriter(settings)) {
            properties().store(file, null);
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--headless",
                                "--sample",
                                "--config",
                                settings.toString())
                        .redirectErrorStream(true)
                        .start();
        apart = process;
        BufferedReader output = process.inputReader();
        port = portOf(output);
        Thread.ofVirtual().name("host-output").start(() -> drain(output));
    }

    /// Reads on, so that the host never waits for a reader of its log.
    private static void drain(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int portOf(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Docket serves on ")) {
                return URI.create(line.substring("Docket serves on ".length())).getPort();
            }
        }
        throw new AssertionError("The host did not start:\n" + said);
    }

    /// Stops it as its owner does.
    void stop() {
        if (inside != null) {
            inside.close();
            inside = null;
        }
    }

    /// Ends its process at once, with whatever it has in hand.
    void kill() {
        Process process = apart;
        apart = null;
        try {
            if (process != null && !process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)) {
                throw new AssertionError("The host does not die");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return port;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// A client with no cable between.
    HttpDocketClient client() {
        return new HttpDocketClient(address(), this::token, Clock.systemUTC());
    }

    /// What whoever may do all that a counter may shows to be known, by the data folder it has now.
    String token() {
        return token(DeviceRole.COUNTER, null);
    }

    private String token(DeviceRole role, @Nullable StationId station) {
        return tokens.computeIfAbsent(new LetIn(folder, role, station), Host::letIn);
    }

    private static String letIn(LetIn wanted) {
        StationId station = wanted.station();
        String name = station == null ? "floor" : station.value();
        try {
            return AdminClient.ask(wanted.folder(), new Ask.AddDevice(name, wanted.role(), station))
                    .orElseThrow()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("server.lan", "off");
        properties.setProperty("data.folder", folder.toString());
        properties.setProperty("server.port", String.valueOf(port));
        properties.setProperty("shop.zone", Midday.zone(Clock.systemUTC()).getId());
        return properties;
    }

    @Override
    public void close() {
        stop();
        kill();
    }
}
