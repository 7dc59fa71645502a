package docket.pos.counter;

import docket.client.FloorFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// The time that it is at the server, for what the server dates: this counter's own clock may be an
/// hour off. Confined to the screens' thread.
final class ServerClock extends Clock implements FloorFollower.Watcher {
    private final Clock here;
    private Duration ahead = Duration.ZERO;

    /// @param here this counter's own clock
    ServerClock(Clock here) {
        this.here = here;
    }

    @Override
    public void onContact(Duration serverAhead) {
        ahead = serverAhead;
    }

    @Override
    public Instant instant() {
        return here.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return here.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource live = () -> instant();
        return live.withZone(zone);
    }
}
