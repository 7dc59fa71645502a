package docket.benchmark;

import docket.model.order.OrderId;
import docket.wire.Paths;
import docket.wire.Protocol;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A display without a screen: remembers when it was told of each order, and how often. It reads no
/// more of a frame than that, since it takes its time from the server's two cores. Written by the
/// feed's thread, read by the benchmark's.
final class Display implements WebSocket.Listener, AutoCloseable {
    private static final Pattern FRAME =
            Pattern.compile(
                    "\\{\"seq\":(\\d+),\"at\":\"[^\"]+\",(?:\"by\":\\{[^{}]*},)?\"type\":\"([^\"]+)\",\"data\":"
                            + "(?:\\{\"order\":\\{\"id\":\"([^\"]+)\")?");

    private final Map<OrderId, Long> told = new ConcurrentHashMap<>();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong outOfTurn = new AtomicLong();
    private final CountDownLatch live = new CountDownLatch(1);
    private final StringBuilder frame = new StringBuilder();
    private final WebSocket feed;
    private volatile long seq;

    Display(HttpClient network, URI server, String token, int number) throws InterruptedException {
        URI address =
                URI.create(
                        "ws://%s%s?protocol=%d&station=%s&name=display%d"
                                .formatted(
                                        server.getAuthority(),
                                        Paths.EVENTS,
                                        Protocol.VERSION,
                                        Protocol.ALL_STATIONS,
                                        number));
        feed =
                network.newWebSocketBuilder()
                        .header("Authorization", "Bearer " + token)
                        .buildAsync(address, this)
                        .join();
        live.await();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        frame.append(part);
        if (last) {
            read();
            frame.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void read() {
        Matcher found = FRAME.matcher(frame);
        if (!found.lookingAt()) {
            throw new IllegalStateException("no frame: " + frame);
        }
        long next = Long.parseLong(found.group(1));
        if (live.getCount() > 0) {
            seq = next;
            live.countDown();
            return;
        }
        if (next != seq + 1) {
            outOfTurn.incrementAndGet();
        }
        if (found.group(2).equals("order-placed")) {
            var order = new OrderId(UUID.fromString(found.group(3)));
            if (told.put(order, System.nanoTime()) != null) {
                doubled.incrementAndGet();
            }
        }
        seq = next;
    }

    /// When it was told of an order, by [System#nanoTime].
    long toldAt(OrderId order) {
        return told.getOrDefault(order, Long.MAX_VALUE);
    }

    /// The last fact that it has.
    long seq() {
        return seq;
    }

    /// Orders that it was told of a second time.
    long doubled() {
        return doubled.get();
    }

    /// Facts that were not the next one.
    long outOfTurn() {
        return outOfTurn.get();
    }

    @Override
    public void close() {
        feed.abort();
    }
}
