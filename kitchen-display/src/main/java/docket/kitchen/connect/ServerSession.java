package docket.kitchen.connect;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Station;
import docket.wire.Problem;
import docket.wire.ProblemType;
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
    private boolean strange;
    private @Nullable Problem rejected;

    /// What keeps the board from being shown.
    enum Obstacle {
        NONE,
        NO_SERVER,
        NOT_PAIRED,
        NO_ANSWER_YET,
        AWAY,
        MISMATCH,
        REFUSED,
        NO_STATION,
        UNKNOWN_STATION
    }

    /// @param changed is told whenever something else is known
    ServerSession(Consumer<ServerSession> changed) {
        this.changed = changed;
    }

    /// Notes that this display was not let in, so that the server is not even asked.
    void strange() {
        strange = true;
    }

    /// What keeps a station's board from being shown.
    ///
    /// @param station a station's id, or [Protocol#ALL_STATIONS]; `""` while none is chosen
    Obstacle obstacle(String station) {
        if (strange) {
            return Obstacle.NOT_PAIRED;
        }
        if (rejected != null) {
            return obstacle(rejected);
        }
        if (floor == null) {
            return failed ? Obstacle.AWAY : Obstacle.NO_ANSWER_YET;
        }
        if (station.isEmpty()) {
            return Obstacle.NO_STATION;
        }
        return has(station) ? Obstacle.NONE : Obstacle.UNKNOWN_STATION;
    }

    private static Obstacle obstacle(Problem rejected) {
        if (rejected.type().equals(ProblemType.PROTOCOL_MISMATCH.uri())) {
            return Obstacle.MISMATCH;
        }
        if (rejected.type().equals(ProblemType.NOT_SIGNED_IN.uri())) {
            return Obstacle.NOT_PAIRED;
        }
        return rejected.type().equals(ProblemType.STATION_UNKNOWN.uri())
                ? Obstacle.UNKNOWN_STATION
                : Obstacle.REFUSED;
    }

    private boolean has(String station) {
        return station.equals(Protocol.ALL_STATIONS)
                || stations().stream().anyMatch(known -> known.id().value().equals(station));
    }

    /// Whether the server answered, and fits.
    boolean isThere() {
        return floor != null && rejected == null;
    }

    /// The stations of the menu; none while the server did not answer.
    List<Station> stations() {
        return floor == null ? List.of() : floor.menu().stations();
    }

    /// Why the server refuses this display, in its words; `""` where it does not.
    String refusal() {
        return rejected == null ? "" : rejected.detail();
    }

    /// Whether the server has not answered since it was tried last.
    boolean isAway() {
        return failed;
    }

    /// Whether the server did not answer and is tried again.
    boolean isWaiting() {
        return state instanceof FeedState.Waiting;
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
        rejected = null;
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
            case FeedState.Live ignored -> {
                rejected = null;
                failed = false;
            }
            case FeedState.Waiting ignored -> failed = true;
            case FeedState.Rejected no -> rejected = no.problem();
        }
        changed.accept(this);
    }
}
