package docket.pos.counter.board;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.report.LearnedTimes;
import docket.ui.Background;
import docket.ui.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks the server what it learned of the past, each time it is there again and when another hour
/// begins. Without an answer the board goes on with what it knew. Confined to the screens' thread.
public final class LearnedAsking implements FloorFollower.Watcher {
    private final Background background;
    private final Supplier<LearnedTimes> call;
    private final Clock clock;
    private final BoardViewModel board;
    private boolean connected;
    private @Nullable Instant hour;

    /// @param call asks the server
    public LearnedAsking(
            Background background, Supplier<LearnedTimes> call, Clock clock, BoardViewModel board) {
        this.background = background;
        this.call = call;
        this.clock = clock;
        this.board = board;
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
                    if (outcome instanceof Outcome.Done<LearnedTimes> done) {
                        board.estimate(done.value());
                    }
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }
}
