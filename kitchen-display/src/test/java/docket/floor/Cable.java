package docket.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The cable between one station and the host: a TCP proxy that can be cut and pulled out, that can
/// hold or swallow what the feed says, and that can lose one answer. Thread-safe.
public final class Cable implements AutoCloseable {
    private final int hostPort;
    private final ServerSocket outlet;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable String> answerToLose = new AtomicReference<>();
    private final FeedValve feed = new FeedValve();
    private volatile boolean pulled;

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
        outlet.close();
        cut();
    }
}
