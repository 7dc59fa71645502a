package docket.floor;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.wire.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Watches what the screens of one station are told: the floor that they draw from, and every fact
/// since its last snapshot. Confined to the screens' thread of its station.
final class Witness implements FloorFollower.Watcher {
    private final List<FloorEvent> facts = new ArrayList<>();
    private @Nullable Floor floor;
    private FeedState state = new FeedState.Connecting();
    private Presence presence = new Presence(List.of());
    private int snapshots;

    @Override
    public void onFloor(Floor fresh) {
        floor = fresh;
        facts.clear();
        snapshots++;
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        facts.add(event);
    }

    @Override
    public void onState(FeedState now) {
        state = now;
    }

    @Override
    public void onPresence(Presence now) {
        presence = now;
    }

    Floor floor() {
        if (floor == null) {
            throw new AssertionError("The station knows nothing yet");
        }
        return floor;
    }

    List<FloorEvent> facts() {
        return List.copyOf(facts);
    }

    /// The last fact since the snapshot, once there is one.
    Optional<FloorEvent> latest() {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
    }

    int snapshots() {
        return snapshots;
    }

    boolean isLive() {
        return state instanceof FeedState.Live;
    }

    Presence presence() {
        return presence;
    }
}
