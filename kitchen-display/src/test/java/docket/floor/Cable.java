package docket.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The cable between one station and the host: a TCP proxy that can be cut, also in the middle of a
/// message, and pulled out, that can go dead with every connection open, that can delay, hold,
/// swallow or repeat what it carries, and that can lose one answer or one request, which may arrive
/// after newer ones. Thread-safe.
public final class Cable implements AutoCloseable {
    private final int hostPort;
    private final ServerSocket outlet;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable String> answerToLose = new AtomicReference<>();
    private final FeedValve feed = new FeedValve();
    private final AtomicReference<@Nullable Cut> cut = new AtomicReference<>();
    private final AtomicReference<@Nullable Copy> copy = new AtomicReference<>();
    private volatile boolean pulled;
    private volatile boolean dead;
    private volatile boolean twice;
    private volatile long delayNanos;

    /// Where the bytes of a connection come from.
    enum From {
        STATION,
        HOST
    }

    /// The connection that carries the last of so many bytes ends in the middle of them.
    private record Cut(From from, AtomicLong left) {}

    private Cable(int hostPort, ServerSocket outlet) {
        this.hostPort = hostPort;
        this.outlet = outlet;
    }

    /// Lays a cable to the server on this port.
    public static Cable to(int hostPort) throws IOException {
        var outlet = new ServerSocket();
        outlet.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var cable = new Cable(hostPort, outlet);
        Thread.ofVirtual().name("cable").start(cable::accept);
        return cable;
    }

    /// Where the station finds the host.
    public URI address() {
        return URI.create("http://127.0.0.1:" + outlet.getLocalPort());
    }

    int hostPort() {
        return hostPort;
    }

    int stationPort() {
        return outlet.getLocalPort();
    }

    /// Ends every connection; new ones go through.
    void cut() {
        links.forEach(Link::close);
    }

    /// Ends every connection and takes no new one.
    public void pull() {
        pulled = true;
        cut();
    }

    public void plugIn() {
        pulled = false;
    }

    /// Every connection stays open and carries nothing any more, and so does each new one, as when
    /// a switch dies; neither end hears of it.
    void die() {
        dead = true;
    }

    /// What was dead carries again; connections of before end.
    void revive() {
        dead = false;
        cut();
    }

    boolean isDead() {
        return dead;
    }

    /// Every read of a connection comes so much later.
    void delay(Duration by) {
        delayNanos = by.toNanos();
    }

    long delayNanos() {
        return delayNanos;
    }

    /// Each message of the feed comes twice, or no longer.
    void repeatFeed(boolean now) {
        twice = now;
    }

    boolean repeatsFeed() {
        return twice;
    }

    /// Ends the connection that carries this byte, counted from now, with what came before it
    /// passed on.
    void cutAfter(From from, int bytes) {
        cut.set(new Cut(from, new AtomicLong(bytes)));
    }

    /// How many of these bytes pass before the connection is to end; all where it is not.
    int passing(From from, int bytes) {
        Cut wanted = cut.get();
        if (wanted == null || wanted.from() != from) {
            return bytes;
        }
        long left = wanted.left().getAndAdd(-bytes);
        if (left >= bytes) {
            return bytes;
        }
        return cut.compareAndSet(wanted, null) ? (int) Math.max(0, left) : bytes;
    }

    /// Keeps a copy of the next request that begins like this.
    ///
    /// @param instead whether the request itself is lost, with its connection
    Copy copyOf(String request, boolean instead) {
        var wanted = new Copy(request, instead, hostPort);
        copy.set(wanted);
        return wanted;
    }

    /// The copy that is to be made of this request; null: none.
    @Nullable Copy copying(String request) {
        Copy wanted = copy.get();
        return wanted != null
                        && request.startsWith(wanted.request())
                        && copy.compareAndSet(wanted, null)
                ? wanted
                : null;
    }

    /// What the feed says stays on the way, as when a station does not read.
    void holdFeed() {
        feed.hold();
    }

    /// What the feed says is lost on the way, though the host has sent it.
    void swallowFeed() {
        feed.swallow();
    }

    /// What the feed says arrives again, first what was held.
    void letFeedThrough() {
        feed.open();
    }

    /// The answer to the next request that begins like this is lost, and its connection with it.
    void loseAnswerTo(String request) {
        answerToLose.set(request);
    }

    /// The first lines of the requests that went through and begin like this.
    List<String> requests(String start) {
        return requests.stream().filter(request -> request.startsWith(start)).toList();
    }

    FeedValve feed() {
        return feed;
    }

    /// Notes a request on its way to the host.
    ///
    /// @return whether its answer is to be lost
    boolean noted(String request) {
        requests.add(request);
        String lost = answerToLose.get();
        return lost != null && request.startsWith(lost) && answerToLose.compareAndSet(lost, null);
    }

    void ended(Link link) {
        links.remove(link);
    }

    private void accept() {
        while (!outlet.isClosed()) {
            try {
                connect(outlet.accept());
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket station) throws IOException {
        if (pulled) {
            station.close();
            return;
        }
        var host = new Socket();
        try {
            host.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hostPort), 1000);
        } catch (IOException nobodyThere) {
            host.close();
            station.close();
            return;
        }
        var link = new Link(this, station, host);
        links.add(link);
        link.start();
        if (pulled) {
            link.close();
        }
    }

    @Override
    public void close() throws IOException {
        feed.open();
        dead = false;
        outlet.close();
        cut();
    }
}
