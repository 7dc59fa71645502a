package docket.pos;

import docket.client.FeedListener;
import docket.client.FeedState;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.wire.Presence;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Notes all that the feed of a real server says.
final class StationEar implements FeedListener {
    final List<Long> snapshots = new CopyOnWriteArrayList<>();
    final List<Snapshot> floors = new CopyOnWriteArrayList<>();
    final List<Long> facts = new CopyOnWriteArrayList<>();
    final List<FeedState> states = new CopyOnWriteArrayList<>();
    final List<Presence> presence = new CopyOnWriteArrayList<>();

    @Override
    public void onSnapshot(long seq, Snapshot snapshot) {
        floors.add(snapshot);
        snapshots.add(seq);
    }

    @Override
    public void onFact(LogEntry entry) {
        facts.add(entry.seq());
    }

    @Override
    public void onPresence(Presence now) {
        presence.add(now);
    }

    @Override
    public void onState(FeedState state) {
        states.add(state);
    }
}
