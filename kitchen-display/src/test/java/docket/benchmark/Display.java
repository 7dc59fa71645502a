package docket.benchmark;

import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.client.HttpDocketClient;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.order.OrderId;
import docket.wire.Protocol;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// A display without a screen: remembers when it was told of each order, and how often. Written by
/// the feed's thread, read by the benchmark's.
final class Display implements FeedListener, AutoCloseable {
    private final Map<OrderId, Long> told = new ConcurrentHashMap<>();
    private final AtomicLong doubled = new AtomicLong();
    private final CountDownLatch live = new CountDownLatch(1);
    private final HttpDocketClient client;
    private final FeedSubscription feed;
    private volatile long seq;

    Display(URI server, int number) throws InterruptedException {
        client = new HttpDocketClient(server, Clock.systemUTC());
        var who = new FeedRequest(Protocol.ALL_STATIONS, "display " + number, false);
        feed = client.follow(who, this);
        live.await();
    }

    @Override
    public void onSnapshot(long asOf, Snapshot snapshot) {
        seq = asOf;
        live.countDown();
    }

    @Override
    public void onFact(LogEntry entry) {
        if (entry.event() instanceof FloorEvent.OrderPlaced placed
                && told.put(placed.order().id(), System.nanoTime()) != null) {
            doubled.incrementAndGet();
        }
        seq = entry.seq();
    }

    @Override
    public void onState(FeedState state) {}

    /// When it was told of an order, by [System#nanoTime].
    long toldAt(OrderId order) {
        return told.getOrDefault(order, Long.MAX_VALUE);
    }

    /// The last fact that it has.
    long seq() {
        return seq;
    }

    long doubled() {
        return doubled.get();
    }

    @Override
    public void close() {
        feed.close();
        client.close();
    }
}
