package docket.client;

import docket.Waiting;
import docket.model.event.Floor;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.wire.Presence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Notes all that a feed says, and lets a test wait for the next thing.
class FeedEar implements FeedListener {
    final List<FeedState> states = new CopyOnWriteArrayList<>();
    final List<Presence> presence = new CopyOnWriteArrayList<>();
    final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    volatile Duration ahead = Duration.ZERO;
    final AtomicInteger contacts = new AtomicInteger();

    private volatile @Nullable Floor floor;

    @Override
    public void onSnapshot(long seq, Snapshot snapshot) {
        floor = new Floor(snapshot);
        heard.add("floor " + seq);
    }

    @Override
    public void onFact(LogEntry entry) {
        floor().apply(entry.event());
        heard.add("fact " + entry.seq());
    }

    @Override
    public void onPresence(Presence now) {
        presence.add(now);
    }

    @Override
    public void onState(FeedState state) {
        states.add(state);
        heard.add(
                switch (state) {
                    case FeedState.Connecting ignored -> "connecting";
                    case FeedState.Live live -> "live " + live.seq();
                    case FeedState.Waiting ignored -> "waiting";
                    case FeedState.Rejected no -> "rejected " + no.problem().status();
                });
    }

    @Override
    public void onContact(Duration serverAhead) {
        ahead = serverAhead;
        contacts.incrementAndGet();
    }

    /// The floor as it knows it; at rest once the test has heard the last fact.
    Floor floor() {
        return Objects.requireNonNull(floor, "no floor was told");
    }

    /// What it heard next, in order.
    String next() throws InterruptedException {
        String next = heard.poll(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    /// What it heard next, so many things.
    List<String> next(int count) throws InterruptedException {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            all.add(next());
        }
        return all;
    }

    /// Passes over what it heard until it hears this.
    void until(String wanted) throws InterruptedException {
        for (String next = next(); !next.equals(wanted); next = next()) {
            if (next.equals("nothing")) {
                throw new AssertionError("never heard: " + wanted);
            }
        }
    }
}
