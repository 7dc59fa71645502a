package docket.pos.server;

import docket.client.FeedListener;
import docket.client.FeedState;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.wire.Presence;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hears who is connected, and every fact.
final class StationsEar implements FeedListener {
    final List<Long> facts = new CopyOnWriteArrayList<>();
    volatile List<String> stations = List.of();
    volatile FeedState last = new FeedState.Connecting();

    @Override
    public void onSnapshot(long seq, Snapshot snapshot) {
        facts.clear();
    }

    @Override
    public void onState(FeedState state) {
        last = state;
    }

    @Override
    public void onFact(LogEntry entry) {
        facts.add(entry.seq());
    }

    @Override
    public void onPresence(Presence now) {
        stations = now.stations().stream().map(Presence.Contact::station).toList();
    }
}
