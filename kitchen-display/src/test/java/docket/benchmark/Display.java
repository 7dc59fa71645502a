package docket.benchmark;

import docket.client.FeedListener;
import docket.client.FeedState;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.order.OrderId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// A display without a screen: remembers when it was told of each order, and how often. Written by
/// the feed's thread, read by the benchmark's.
final class Display implements FeedListener {
    private final Map<OrderId, Long> told = new ConcurrentHashMap<>();
    private final AtomicLong doubled = new AtomicLong();
    private final CountDownLatch live = new CountDownLatch(1);

    @Override
    public void onSnapshot(long seq, Snapshot snapshot) {
        live.countDown();
    }

    @Override
    public void onFact(LogEntry entry) {
        if (entry.event() instanceof FloorEvent.OrderPlaced placed
                && told.put(placed.order().id(), System.nanoTime()) != null) {
            doubled.incrementAndGet();
        }
    }

    @Override
    public void onState(FeedState state) {}

    void awaitLive() throws InterruptedException {
        live.await();
    }

    Map<OrderId, Long> told() {
        return told;
    }

    long doubled() {
        return doubled.get();
    }
}
