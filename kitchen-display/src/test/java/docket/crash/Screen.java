package docket.crash;

import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.client.HttpDocketClient;
import docket.floor.Truth;
import docket.kept.Promises;
import docket.model.event.Floor;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.wire.Protocol;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A display of all stations without glass: folds what it is told, and whatever it was told was
/// promised. Thread-safe.
public final class Screen implements FeedListener, AutoCloseable {
    private final HttpDocketClient client;
    private final Promises promises;
    private final FeedSubscription feed;
    private final List<String> wrong = new ArrayList<>();
    private @Nullable Floor floor;
    private long seq;

    public Screen(URI server, String token, String name, Promises promises) {
        this.promises = promises;
        client = new HttpDocketClient(server, () -> token, Clock.systemUTC());
        feed = client.follow(new FeedRequest(Protocol.ALL_STATIONS, name, false), this);
    }

    @Override
    public synchronized void onSnapshot(long now, Snapshot snapshot) {
        if (floor != null) {
            wrong.add("the server did not go on where it was, at fact " + seq);
        }
        floor = new Floor(snapshot);
        seq = now;
    }

    @Override
    public synchronized void onFact(LogEntry entry) {
        if (floor == null || entry.seq() != seq + 1) {
            wrong.add("fact %d came after %d".formatted(entry.seq(), seq));
        } else {
            floor.apply(entry.event());
        }
        seq = entry.seq();
        try {
            promises.tell(entry);
        } catch (AssertionError otherwise) {
            wrong.add(otherwise.getMessage());
        }
    }

    @Override
    public void onState(FeedState state) {}

    /// What it was told and should not have been.
    public synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// Whether it shows exactly what the server has.
    public synchronized boolean shows(Truth truth) {
        Floor mine = floor;
        if (mine == null || seq != truth.seq()) {
            return false;
        }
        Floor told = truth.floor();
        // No fact says that a day ended; whoever shows how many orders it has had goes by the
        // clock.
        boolean isAnotherDay = mine.businessDay().isBefore(told.businessDay());
        int today = isAnotherDay ? 0 : mine.ordersToday();
        return mine.orders().equals(told.orders())
                && mine.tickets().equals(told.tickets())
                && mine.menu().equals(told.menu())
                && today == told.ordersToday();
    }

    @Override
    public void close() {
        feed.close();
        client.close();
    }
}
