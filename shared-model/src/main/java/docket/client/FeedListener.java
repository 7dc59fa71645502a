package docket.client;

import docket.model.device.Device;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.wire.Presence;
import java.time.Duration;

/// Hears a feed. Called on one thread at a time, which is never the screen's; must not block.
public interface FeedListener {
    /// The whole floor as of `seq`; what was known before is void.
    void onSnapshot(long seq, Snapshot snapshot);

    /// The next fact: its `seq` is the last one's plus 1.
    void onFact(LogEntry entry);

    /// Who is connected; only where the request asked for it.
    default void onPresence(Presence presence) {}

    /// This device was changed at the server.
    default void onDevice(Device own) {}

    /// The connection changed.
    void onState(FeedState state);

    /// A sign of life came from the server, at least every few seconds while it is there.
    ///
    /// @param serverAhead how far the server's clock is ahead of this station's
    default void onContact(Duration serverAhead) {}
}
