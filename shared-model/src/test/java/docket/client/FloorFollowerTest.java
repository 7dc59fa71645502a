package docket.client;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.order.Order;
import docket.model.ticket.FiredOrder;
import docket.wire.Presence;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Screens see one floor, on their own thread only.
final class FloorFollowerTest {
    private final Deque<Runnable> screensThread = new ArrayDeque<>();
    private final FloorFollower follower = new FloorFollower(screensThread::add);
    private final FiredOrder first = order().numbered(1).with("burger", 1).fired();
    private final FiredOrder second = order().numbered(2).with("fries", 1).fired();

    /// Notes what a screen would draw.
    private static final class Screen implements FloorFollower.Watcher {
        final List<String> drawn = new ArrayList<>();

        @Override
        public void onFloor(Floor floor) {
            drawn.add("all " + orders(floor));
        }

        @Override
        public void onFact(Floor floor, FloorEvent event) {
            drawn.add("new " + orders(floor));
        }

        @Override
        public void onState(FeedState state) {
            drawn.add(state.toString());
        }

        @Override
        public void onPresence(Presence presence) {
            drawn.add(presence.toString());
        }

        @Override
        public void onContact(Duration serverAhead) {
            drawn.add(serverAhead.toString());
        }

        private static List<String> orders(Floor floor) {
            return floor.orders().stream().map(Order::number).toList();
        }
    }

    private static LogEntry placed(long seq, FiredOrder order) {
        return new LogEntry(
                seq, NOON, null, new FloorEvent.OrderPlaced(order.order(), order.tickets()));
    }

    private void screensTurn() {
        while (!screensThread.isEmpty()) {
            screensThread.remove().run();
        }
    }

    @Test
    void nothingIsDrawnBesideTheScreensThread() {
        var screen = new Screen();
        follower.watch(screen);
        follower.onSnapshot(1, snapshot(first));
        follower.onFact(placed(2, second));
        assertThat(screen.drawn).isEmpty();

        screensTurn();

        assertThat(screen.drawn).containsExactly("all [A-001]", "new [A-001, A-002]");
    }

    @Test
    void aScreenThatComesLaterIsShownTheFloorAtOnce() {
        follower.onSnapshot(1, snapshot(first));
        screensTurn();
        var late = new Screen();

        follower.watch(late);

        assertThat(late.drawn).containsExactly("all [A-001]");
    }

    @Test
    void anotherFloorTakesThePlaceOfTheOldOne() {
        var screen = new Screen();
        follower.watch(screen);
        follower.onSnapshot(1, snapshot(first));
        follower.onSnapshot(1, snapshot(second));
        screensTurn();

        assertThat(screen.drawn).containsExactly("all [A-001]", "all [A-002]");
    }

    @Test
    void aFactBeforeAnyFloorIsNotDrawn() {
        var screen = new Screen();
        follower.watch(screen);
        follower.onFact(placed(1, first));
        screensTurn();

        assertThat(screen.drawn).isEmpty();
    }

    @Test
    void howTheConnectionStandsIsPassedOn() {
        var screen = new Screen();
        var live = new FeedState.Live(3);
        var presence = new Presence(List.of());
        follower.watch(screen);
        follower.onState(live);
        follower.onPresence(presence);
        follower.onContact(Duration.ofSeconds(2));
        screensTurn();

        assertThat(screen.drawn).containsExactly(live.toString(), presence.toString(), "PT2S");
    }
}
