package docket.pos.server.guest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One open stream of server-sent events: one virtual thread, and the newest of what is to be
/// shown. Whoever shows never waits, and what a slow reader did not see in time is passed over,
/// since each event is whole; one that takes nothing at all is ended by the server's limit on idle
/// connections. Thread-safe.
public final class GuestStream {
    /// How often something is said where nothing changes, so that a page knows within three
    /// seconds that it is cut off. It is an event and no comment, since browsers keep comments to
    /// themselves.
    static final Duration BEAT = Duration.ofSeconds(1);

    /// Has the browser come again this soon after the connection broke.
    static final String BEGIN = "retry: 1000\n\n";

    static final String LIVE = "event: live\ndata: {}\n\n";

    private final OutputStream out;
    private final BlockingQueue<Shown> newest = new ArrayBlockingQueue<>(1);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread = Thread.ofVirtual().name("guest").unstarted(this::run);

    GuestStream(OutputStream out) {
        this.out = out;
    }

    /// Begins to send.
    ///
    /// @return done when it has ended
    public CompletableFuture<Void> begin() {
        thread.start();
        return ended;
    }

    /// Has the page show this from now on.
    public synchronized void show(Shown shown) {
        newest.clear();
        newest.add(shown);
    }

    /// Runs something once it has ended.
    public void onEnd(Runnable then) {
        var unused = ended.thenRun(then);
    }

    /// Ends it. What its thread does may be interrupted: it reads no store.
    public void end() {
        ended.complete(null);
        thread.interrupt();
    }

    private void run() {
        try {
            send(BEGIN);
            while (!ended.isDone()) {
                Optional<Shown> next =
                        Optional.ofNullable(newest.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS));
                send(next.map(Shown::event).orElse(LIVE));
            }
        } catch (IOException | InterruptedException gone) {
            // Whoever it was for comes again.
        } finally {
            ended.complete(null);
        }
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
