package docket.client;

import docket.Waiting;
import docket.model.ModelSamples;
import docket.wire.Health;
import docket.wire.Json;
import docket.wire.Paths;
import docket.wire.Protocol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// A server of which the test plays every byte: what it says of its health, whether and how it
/// opens a feed, and all that comes on it.
final class ScriptedServer implements AutoCloseable {
    private static final String OTHER_VERSION =
            "HTTP/1.1 426 Upgrade Required\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket door;
    private final LinkedBlockingQueue<String> knocks = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<ScriptedFeed> feeds = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Held> held = new LinkedBlockingQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Answering answering = Answering.FEEDS;
    private volatile int protocol = Protocol.VERSION;
    private volatile long seq;
    private volatile @Nullable String store = ModelSamples.STORE;
    private volatile Instant time = Instant.EPOCH;
    private volatile String raw = "";

    /// What it does with a request.
    enum Answering {
        /// Tells its health and opens feeds.
        FEEDS,
        /// Tells its health and never opens a feed.
        HEALTH_ONLY,
        /// Tells its health, and says the same to every station that wants a feed.
        NO_FEED,
        /// Says the same to every request.
        RAW,
        /// Says the same to every request, and leaves it at that.
        RAW_AND_HOLD
    }

    ScriptedServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    void healthIs(long lastFact) {
        seq = lastFact;
    }

    /// @param id null for a server that does not say
    void storeIs(@Nullable String id) {
        store = id;
    }

    void speaks(int version) {
        protocol = version;
    }

    void timeIs(Instant now) {
        time = now;
    }

    void opensNoFeeds() {
        answering = Answering.HEALTH_ONLY;
    }

    void opensFeeds() {
        answering = Answering.FEEDS;
    }

    /// Answers everything with this.
    void answers(int status, String mediaType, String body) {
        raw = answer(status, mediaType, body);
        answering = Answering.RAW;
    }

    /// Tells its health, and answers with this to whoever wants a feed.
    void refusesFeeds(int status, String mediaType, String body) {
        raw = answer(status, mediaType, body);
        answering = Answering.NO_FEED;
    }

    private static String answer(int status, String mediaType, String body) {
        return "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, mediaType, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    /// Answers everything with these bytes and nothing more, and ends the connection.
    void answersRaw(String bytes) {
        raw = bytes;
        answering = Answering.RAW;
    }

    /// Answers everything with these bytes and holds the line.
    void answersRawAndHolds(String bytes) {
        raw = bytes;
        answering = Answering.RAW_AND_HOLD;
    }

    /// What the next station of another version asked for.
    String nextKnock() throws InterruptedException {
        return Waiting.next(knocks);
    }

    /// The next feed that a station opened.
    ScriptedFeed nextFeed() throws InterruptedException {
        return Waiting.next(feeds);
    }

    /// The next station that waits for an answer, or for its end.
    Held nextHeld() throws InterruptedException {
        return Waiting.next(held);
    }

    /// A station that waits.
    record Held(Socket socket, List<String> head) {
        /// Opens the feed at last.
        ///
        /// @return whether the station leaves it, or has gone before
        boolean opensInVain() throws InterruptedException {
            try {
                var late = new ScriptedFeed(socket, head);
                Thread.ofVirtual().start(late::listen);
                return Waiting.happens(late.gone());
            } catch (IOException gone) {
                return true;
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = door.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            over.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
                if (!answer(socket, head)) {
                    return;
                }
            }
        } catch (IOException gone) {
            open.remove(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether the connection goes on
    private boolean answer(Socket socket, List<String> head)
            throws IOException, InterruptedException {
        Answering how = answering;
        if (how == Answering.RAW || how == Answering.RAW_AND_HOLD) {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.UTF_8));
            if (how == Answering.RAW_AND_HOLD) {
                held.add(new Held(socket, head));
                over.await();
            }
            return false;
        }
        if (!head.getFirst().contains(Paths.EVENTS)) {
            socket.getOutputStream().write(health().getBytes(StandardCharsets.UTF_8));
            return true;
        }
        if (protocol != Protocol.VERSION) {
            knocks.add(head.getFirst());
            socket.getOutputStream().write(OTHER_VERSION.getBytes(StandardCharsets.UTF_8));
        } else if (how == Answering.NO_FEED) {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.UTF_8));
        } else if (how == Answering.FEEDS) {
            var feed = new ScriptedFeed(socket, head);
            feeds.add(feed);
            feed.listen();
        } else {
            held.add(new Held(socket, head));
            over.await();
        }
        return false;
    }

    private String health() {
        String body =
                Json.MAPPER.writeValueAsString(
                        new Health("UP", "scripted", protocol, seq, store, time));
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(body.length(), body);
    }

    private static List<String> head(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
