package docket.client;

import docket.model.event.LogEntry;
import docket.wire.Beat;
import docket.wire.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A feed of a [FakeRestaurant]: a snapshot, then every fact, as far as the station can reach it.
/// Guarded by the restaurant's monitor.
final class FakeFeed implements FeedSubscription {
    private static final long NONE = -1;

    private final FakeRestaurant restaurant;
    private final DocketClient station;
    private final FeedRequest request;
    private final FeedListener listener;
    private boolean reachable;
    private boolean closed;
    private boolean live;
    private long last = NONE;
    private Instant connectedAt;

    FakeFeed(
            FakeRestaurant restaurant,
            DocketClient station,
            FeedRequest request,
            FeedListener listener) {
        this.restaurant = restaurant;
        this.station = station;
        this.request = request;
        this.listener = listener;
        this.connectedAt = restaurant.now();
    }

    /// Loses the server, or finds it again.
    void reach(boolean possible) {
        synchronized (restaurant) {
            reachable = possible;
            if (reachable) {
                listener.onState(new FeedState.Connecting());
                connectedAt = restaurant.now();
                restaurant.tell(this);
            } else {
                live = false;
                listener.onState(new FeedState.Waiting(restaurant.now(), "away"));
            }
            restaurant.tellPresence();
        }
    }

    void hear(List<LogEntry> log) {
        if (!reachable || closed) {
            return;
        }
        listener.onContact(Duration.ZERO);
        if (last == NONE) {
            last = log.size();
            listener.onSnapshot(last, restaurant.snapshot());
        }
        for (LogEntry entry : log.subList((int) last, log.size())) {
            if (closed) {
                return;
            }
            last = entry.seq();
            listener.onFact(entry);
        }
        if (!live) {
            live = true;
            listener.onState(new FeedState.Live(last));
        }
    }

    void hear(Presence presence) {
        if (request.presence() && reachable && !closed) {
            listener.onPresence(presence);
        }
    }

    /// Whose feed it is.
    DocketClient station() {
        return station;
    }

    boolean isStation() {
        return reachable && !request.station().isEmpty();
    }

    Presence.Contact contact() {
        return new Presence.Contact(
                request.station(),
                request.name(),
                connectedAt,
                restaurant.now(),
                Math.max(0, last));
    }

    @Override
    public void shows(List<Beat.Sight> now) {
        restaurant.seen(request.station(), now);
    }

    @Override
    public void retryNow() {
        restaurant.tell(this);
    }

    @Override
    public void close() {
        synchronized (restaurant) {
            closed = true;
            restaurant.remove(this);
        }
    }
}
