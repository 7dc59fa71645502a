package docket.pos.counter.order;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.wire.Favourites;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks the server what is sold most at this part of the day: when the counter is connected, also
/// again, and when another hour begins. Without an answer what was shown stays. Confined to the
/// screens' thread.
public final class FavouritesAsking implements FloorFollower.Watcher {
    private final Background background;
    private final Supplier<Favourites> call;
    private final Clock clock;
    private final OrderViewModel order;
    private boolean connected;
    private @Nullable Instant hour;

    /// @param call asks the server
    public FavouritesAsking(
            Background background, Supplier<Favourites> call, Clock clock, OrderViewModel order) {
        this.background = background;
        this.call = call;
        this.clock = clock;
        this.order = order;
    }

    @Override
    public void onState(FeedState state) {
        boolean before = connected;
        connected = state instanceof FeedState.Live;
        if (connected && !before) {
            ask();
        }
    }

    /// Asks again, once another hour has begun.
    public void tick() {
        if (connected && !now().equals(hour)) {
            ask();
        }
    }

    private void ask() {
        hour = now();
        background.run(
                call,
                outcome -> {
                    if (outcome instanceof Outcome.Done<Favourites> done) {
                        order.offer(done.value());
                    }
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
