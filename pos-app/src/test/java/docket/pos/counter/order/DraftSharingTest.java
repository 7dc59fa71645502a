package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DraftCalls;
import docket.client.FeedState;
import docket.model.Unreachable;
import docket.model.order.EnteredLines;
import docket.ui.Background;
import docket.wire.Protocol;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a counter tells the others of its draft, and when.
final class DraftSharingTest extends OrderEntryTest {
    private final List<@Nullable EnteredLines> told = new ArrayList<>();
    private final Deque<Runnable> underWay = new ArrayDeque<>();
    private boolean away;
    private boolean attended = true;
    private DraftSharing sharing;

    @SuppressWarnings("NullAway.Init") // by share
    DraftSharingTest() {}

    @BeforeEach
    void share() {
        DraftCalls calls =
                new DraftCalls() {
                    @Override
                    public void enter(EnteredLines lines) {
                        reach();
                        told.add(lines);
                    }

                    @Override
                    public void leave() {
                        reach();
                        told.add(null);
                    }
                };
        sharing =
                new DraftSharing(
                        order.drafts(),
                        calls,
                        new Background(underWay::add, Runnable::run),
                        counter.clock,
                        () -> attended);
    }

    private void reach() {
        if (away) {
            throw new Unreachable("away");
        }
    }

    private void answer() {
        while (!underWay.isEmpty()) {
            underWay.removeFirst().run();
        }
    }

    private void pass(Duration time) {
        counter.clock.move(time);
        sharing.tick();
        answer();
    }

    private List<Integer> pieces() {
        return told.stream()
                .map(one -> one == null ? 0 : one.lines().getFirst().quantity())
                .toList();
    }

    @Test
    void whatIsEnteredAtATableIsTold() {
        order.begin("7", 2);
        counter.add("Americano");
        answer();

        assertThat(told).singleElement().isNotNull();
        EnteredLines first = told.getFirst();
        assertThat(first == null ? "" : first.tableText()).isEqualTo("7");
        assertThat(first == null ? "" : first.orderId())
                .isEqualTo(order.drafts().draft().orderId());
    }

    @Test
    void tapsDoNotWaitAndTheNextCallSaysWhatThereIsByThen() {
        order.begin("7", 2);
        counter.add("Americano");
        counter.add("Americano");
        counter.add("Americano");
        assertThat(underWay).hasSize(1);

        answer();

        assertThat(pieces()).containsExactly(1, 3);
    }

    @Test
    void itIsSaidAgainFromTimeToTime() {
        order.begin("7", 2);
        counter.add("Americano");
        answer();

        pass(Protocol.DRAFT_RENEWAL.minusSeconds(1));
        assertThat(told).hasSize(1);
        pass(Duration.ofSeconds(1));

        assertThat(pieces()).containsExactly(1, 1);
    }

    @Test
    void whatWasSentIsLeftAMomentLaterSoThatNothingFlickers() {
        order.begin("7", 2);
        counter.add("Americano");
        answer();

        order.send();
        answer();
        assertThat(pieces()).containsExactly(1);
        pass(Duration.ofSeconds(1));
        assertThat(pieces()).containsExactly(1, 0);
        pass(Protocol.DRAFT_LIFE);

        assertThat(pieces()).containsExactly(1, 0);
    }

    @Test
    void aTakeawayOrderConcernsNobodyElse() {
        order.otherType();
        counter.add("Americano");
        answer();
        pass(Protocol.DRAFT_LIFE);

        assertThat(told).isEmpty();
    }

    @Test
    void nothingIsEnteredWhereNobodyIsSignedIn() {
        order.begin("7", 2);
        counter.add("Americano");
        answer();

        attended = false;
        sharing.tick();
        answer();
        assertThat(pieces()).containsExactly(1, 0);
        attended = true;
        sharing.tick();
        answer();

        assertThat(pieces()).containsExactly(1, 0, 1);
    }

    @Test
    void whatCouldNotBeToldIsToldLater() {
        away = true;
        order.begin("7", 2);
        counter.add("Americano");
        answer();
        counter.add("Americano");
        pass(Duration.ofSeconds(1));
        assertThat(underWay).isEmpty();

        away = false;
        pass(Protocol.DRAFT_RENEWAL);

        assertThat(pieces()).containsExactly(2);
    }

    @Test
    void aServerThatIsBackIsToldAtOnce() {
        order.begin("7", 2);
        counter.add("Americano");
        answer();

        sharing.onState(new FeedState.Waiting(counter.clock.instant(), "away"));
        sharing.onState(new FeedState.Live(7));
        answer();

        assertThat(pieces()).containsExactly(1, 1);
    }
}
