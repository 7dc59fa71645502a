package docket.client.find;

import docket.net.Announcement;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for servers by UDP, again and again while that is wanted, and hears their answers.
/// Thread-safe.
final class Prober implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Prober.class);
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final byte[] QUESTION =
            Arrays.copyOf(
                    Announcement.QUESTION.getBytes(StandardCharsets.US_ASCII),
                    Announcement.QUESTION_SIZE);

    private final Supplier<Collection<InetAddress>> everybody;
    private final int port;
    private final BiConsumer<Announcement, InetAddress> heard;
    private final Runnable again;
    private final Thread thread = Thread.ofVirtual().name("prober").unstarted(this::run);
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean wanted;
    private volatile boolean closed;

    /// @param everybody whom to ask at the moment
    /// @param heard is told what a server says and where it is
    /// @param again is told before everybody is asked
    Prober(
            Supplier<Collection<InetAddress>> everybody,
            int port,
            BiConsumer<Announcement, InetAddress> heard,
            Runnable again) {
        this.everybody = everybody;
        this.port = port;
        this.heard = heard;
        this.again = again;
    }

    void start() {
        thread.start();
    }

    /// Begins or ceases to ask.
    void want(boolean now) {
        if (wanted != now) {
            wanted = now;
            wake.release();
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (wanted) {
                    ask();
                } else {
                    wake.acquire();
                    wake.drainPermits();
                }
            } catch (InterruptedException stop) {
                LOG.debug("Nobody is asked any more");
            }
        }
    }

    /// Asks once, and hears answers until it is time to ask again. The socket is a fresh one each
    /// time, since networks come and go.
    private void ask() throws InterruptedException {
        again.run();
        long end = System.nanoTime() + AGAIN.toNanos();
        try (var socket = new DatagramSocket()) {
            socket.setBroadcast(true);
            everybody.get().forEach(address -> ask(socket, address));
            while (wanted && !closed) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return;
                }
                hear(socket, (int) left);
            }
        } catch (IOException e) {
            LOG.debug("There is nobody to ask", e);
            var unused = wake.tryAcquire(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void ask(DatagramSocket socket, InetAddress address) {
        try {
            socket.send(
                    new DatagramPacket(
                            QUESTION, QUESTION.length, new InetSocketAddress(address, port)));
        } catch (IOException e) {
            LOG.debug("{} cannot be asked", address, e);
        }
    }

    private void hear(DatagramSocket socket, int limit) throws IOException {
        var packet = new DatagramPacket(new byte[Announcement.LONGEST], Announcement.LONGEST);
        try {
            socket.setSoTimeout(Math.min(limit, 250));
            socket.receive(packet);
        } catch (SocketTimeoutException silence) {
            return;
        }
        Announcement.read(Arrays.copyOf(packet.getData(), packet.getLength()))
                .ifPresent(what -> heard.accept(what, packet.getAddress()));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
