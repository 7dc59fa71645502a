package docket.client;

import docket.model.device.Device;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.wire.Presence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Stands between the feed and the screens: folds what the feed says into one [Floor], on the
/// screens' thread, and tells the screens. All but the [FeedListener] half is confined to that
/// thread.
public final class FloorFollower implements FeedListener {
    private final Executor screens;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private @Nullable Floor floor;

    /// A screen that draws the floor; called on the screens' thread.
    public interface Watcher {
        /// Everything may be new.
        default void onFloor(Floor floor) {}

        /// One fact was folded in.
        default void onFact(Floor floor, FloorEvent event) {}

        default void onState(FeedState state) {}

        default void onPresence(Presence presence) {}

        /// This device was changed at the server.
        default void onDevice(Device own) {}

        default void onContact(Duration serverAhead) {}
    }

    /// @param screens runs work on the screens' thread, in order; many tasks may share one pulse
    public FloorFollower(Executor screens) {
        this.screens = screens;
    }

    /// Adds a screen, and shows it the floor as far as it is known.
    public void watch(Watcher watcher) {
        watchers.add(watcher);
        if (floor != null) {
            watcher.onFloor(floor);
        }
    }

    @Override
    public void onSnapshot(long seq, Snapshot snapshot) {
        screens.execute(
                () -> {
                    Floor fresh = new Floor(snapshot);
                    floor = fresh;
                    watchers.forEach(watcher -> watcher.onFloor(fresh));
                });
    }

    @Override
    public void onFact(LogEntry entry) {
        screens.execute(
                () -> {
                    Floor known = floor;
                    if (known != null) {
                        known.apply(entry.event());
                        watchers.forEach(watcher -> watcher.onFact(known, entry.event()));
                    }
                });
    }

    @Override
    public void onPresence(Presence presence) {
        screens.execute(() -> watchers.forEach(watcher -> watcher.onPresence(presence)));
    }

    @Override
    public void onDevice(Device own) {
        screens.execute(() -> watchers.forEach(watcher -> watcher.onDevice(own)));
    }

    @Override
    public void onState(FeedState state) {
        screens.execute(() -> watchers.forEach(watcher -> watcher.onState(state)));
    }

    @Override
    public void onContact(Duration serverAhead) {
        screens.execute(() -> watchers.forEach(watcher -> watcher.onContact(serverAhead)));
    }
}
