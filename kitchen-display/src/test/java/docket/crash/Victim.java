package docket.crash;

import docket.benchmark.Packaged;
import docket.model.device.DeviceRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The server, always on the same data and the same port. Its process ends as that of a machine
/// does that is switched off: at once, with whatever it has in hand.
final class Victim implements AutoCloseable {
    private final Packaged packaged;
    private final Map<String, String> environment;
    private final Path data;
    private final int port;
    private Packaged.Program running;
    private volatile boolean ending;

    Victim(Packaged packaged) throws IOException {
        this(packaged, Map.of());
    }

    /// @param environment of the server, beside that of this program
    Victim(Packaged packaged, Map<String, String> environment) throws IOException {
        this.packaged = packaged;
        this.environment = environment;
        data = packaged.store();
        port = Packaged.freePort();
        running = packaged.counter(data, port, environment);
    }

    Path data() {
        return data;
    }

    URI address() {
        return running.server();
    }

    String token(String name, DeviceRole role) throws IOException {
        return running.token(name, role);
    }

    /// Begins to start, unless it is doing that.
    void begin() throws IOException {
        if (ending) {
            running = packaged.counter(data, port, environment);
            ending = false;
        }
    }

    /// Starts, and returns once it serves.
    ///
    /// @return how long that took
    Duration start() throws IOException, InterruptedException {
        begin();
        return Duration.ofNanos(running.awaitHealthy());
    }

    /// Whether nobody can count on an answer.
    boolean isEnding() {
        return ending;
    }

    /// The number that the system knows its process by.
    long process() {
        return running.process().pid();
    }

    boolean isRunning() {
        return running.process().isAlive();
    }

    /// Asks it to stop, as its owner does.
    void stop() {
        ending = true;
        running.process().destroy();
    }

    /// Waits until it has stopped by itself.
    void awaitEnd() throws InterruptedException {
        if (!running.process().waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the server does not stop");
        }
    }

    /// By its handle: the process itself would close its output first, and be warned.
    void kill() throws InterruptedException {
        ending = true;
        running.process().toHandle().destroyForcibly();
        running.process().waitFor();
    }

    @Override
    public void close() {
        running.process().toHandle().destroyForcibly();
        running.process().onExit().join();
    }
}
