package docket.pos.counter.order;

import docket.client.DraftCalls;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.Limits;
import docket.model.order.EnteredLines;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.wire.Protocol;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Tells the other counters what is being entered here. Nobody waits for it: one call is under way
/// at a time, and the next one says what there is by then. Nothing is told of an order that nobody
/// else can be at, one of no table that is not there yet. Confined to the screens' thread.
public final class DraftSharing implements FloorFollower.Watcher {
    private final DraftBook drafts;
    private final DraftCalls calls;
    private final Background background;
    private final Clock clock;
    private final BooleanSupplier attended;
    private @Nullable EnteredLines told;
    private Instant next = Instant.MIN;
    private boolean isUnderWay;

    /// @param attended whether somebody is signed in
    public DraftSharing(
            DraftBook drafts,
            DraftCalls calls,
            Background background,
            Clock clock,
            BooleanSupplier attended) {
        this.drafts = drafts;
        this.calls = calls;
        this.background = background;
        this.clock = clock;
        this.attended = attended;
        drafts.draftsProperty().addListener((property, before, now) -> changed());
    }

    /// What was sent is among the order's lines in a moment. Till then the others see it as it was,
    /// so an empty draft is told by [#tick].
    private void changed() {
        if (entered() != null) {
            tellIfOther();
        }
    }

    /// Told each second, and when somebody signs in or out.
    public void tick() {
        if (told != null && !clock.instant().isBefore(next)) {
            tell(entered());
        } else {
            tellIfOther();
        }
    }

    /// The server may be another, or have forgotten.
    @Override
    public void onState(FeedState state) {
        if (state instanceof FeedState.Live) {
            told = null;
            next = Instant.MIN;
            tellIfOther();
        }
    }

    private void tellIfOther() {
        EnteredLines now = entered();
        boolean mayTry = told != null || !clock.instant().isBefore(next);
        if (!Objects.equals(now, told) && mayTry) {
            tell(now);
        }
    }

    private void tell(@Nullable EnteredLines now) {
        if (isUnderWay) {
            return;
        }
        isUnderWay = true;
        background.run(
                () -> {
                    if (now == null) {
                        calls.leave();
                    } else {
                        calls.enter(now);
                    }
                    return true;
                },
                outcome -> answered(now, outcome));
    }

    /// Where it could not be told, it is tried again after a while.
    private void answered(@Nullable EnteredLines said, Outcome<Boolean> outcome) {
        isUnderWay = false;
        boolean isDone = outcome instanceof Outcome.Done;
        told = isDone ? said : null;
        next = isDone && said == null ? Instant.MIN : clock.instant().plus(Protocol.DRAFT_RENEWAL);
        if (isDone) {
            changed();
        }
    }

    /// What is entered here; null: nothing that concerns others.
    private @Nullable EnteredLines entered() {
        Draft draft = drafts.draft();
        boolean concernsOthers = draft.adding() || !draft.table().isEmpty();
        return draft.isEmpty() || !concernsOthers || !attended.getAsBoolean()
                ? null
                : new EnteredLines(
                        draft.orderId(),
                        draft.table(),
                        draft.lines().stream()
                                .limit(Limits.LINES)
                                .map(DraftLine::command)
                                .toList());
    }
}
