package docket.pos.counter;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.ui.Background;
import docket.ui.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks the server for what it counts anew with each hour: when the counter is connected, also
/// again, and when another hour begins. Without an answer what was known stays. Confined to the
/// screens' thread.
///
/// @param <T> what is asked for
public final class HourlyAsking<T> implements FloorFollower.Watcher {
    private final Background background;
    private final Supplier<T> call;
    private final Clock clock;
    private final Consumer<T> hear;
    private boolean connected;
    private @Nullable Instant hour;

    /// @param call asks the server
    /// @param hear is told the answer
    public HourlyAsking(Background background, Supplier<T> call, Clock clock, Consumer<T> hear) {
        this.background = background;
        this.call = call;
        this.clock = clock;
        this.hear = hear;
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
                    if (outcome instanceof Outcome.Done<T> done) {
                        hear.accept(done.value());
                    }
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
