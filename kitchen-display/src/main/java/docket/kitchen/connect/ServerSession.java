package docket.kitchen.connect;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Station;
import docket.wire.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is known of a server since it was chosen: whether it answers, fits, and has the station.
/// Confined to the screens' thread.
final class ServerSession implements FloorFollower.Watcher {
    private final Consumer<ServerSession> changed;
    private @Nullable Floor floor;
    private FeedState state = new FeedState.Connecting();
    private boolean failed;
    private boolean mismatch;

    /// What keeps the board from being shown.
    enum Obstacle {
        NONE,
        NO_ANSWER_YET,
        AWAY,
        MISMATCH,
        NO_STATION,
        UNKNOWN_STATION
    }

    /// @param changed is told whenever something else is known
    ServerSession(Consumer<ServerSession> changed) {
        this.changed = changed;
    }

    /// What keeps a station's board from being shown.
    ///
    /// @param station a station's id, or [Protocol#ALL_STATIONS]; `""` while none is chosen
    Obstacle obstacle(String station) {
        if (mismatch) {
            return Obstacle.MISMATCH;
        }
        if (floor == null) {
            return failed ? Obstacle.AWAY : Obstacle.NO_ANSWER_YET;
        }
        if (station.isEmpty()) {
            return Obstacle.NO_STATION;
        }
        return has(station) ? Obstacle.NONE : Obstacle.UNKNOWN_STATION;
    }

    private boolean has(String station) {
        return station.equals(Protocol.ALL_STATIONS)
                || stations().stream().anyMatch(known -> known.id().value().equals(station));
    }

    /// Whether the server answered, and fits.
    boolean isThere() {
        return floor != null && !mismatch;
    }

    /// The stations of the menu; none while the server did not answer.
    List<Station> stations() {
        return floor == null ? List.of() : floor.menu().stations();
    }

    /// When the server is tried again, where that is waited for.
    Optional<Instant> nextTry() {
        return state instanceof FeedState.Waiting waiting
                ? Optional.of(waiting.until())
                : Optional.empty();
    }

    @Override
    public void onFloor(Floor now) {
        floor = now;
        mismatch = false;
        changed.accept(this);
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        if (event instanceof FloorEvent.MenuImported) {
            changed.accept(this);
        }
    }

    @Override
    public void onState(FeedState now) {
        state = now;
        switch (now) {
            case FeedState.Connecting ignored -> {}
            case FeedState.Live ignored -> mismatch = false;
            case FeedState.Waiting ignored -> failed = true;
            case FeedState.Rejected ignored -> mismatch = true;
        }
        changed.accept(this);
    }
}
