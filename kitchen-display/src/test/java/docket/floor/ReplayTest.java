package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.StationId;
import docket.model.order.OrderId;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.ui.ScreenThread;
import docket.wire.Presence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// A long replay, as after a night without a network.
final class ReplayTest {
    private static final int ORDERS = 20;
    private static final int FACTS_OF_EACH = 15;
    private static final int REPLAYED = ORDERS * FACTS_OF_EACH;

    @TempDir Path folder = Path.of("");

    @Test
    void threeHundredFactsAfterACutReachTheBoardInOneGoAndInOrder() throws Exception {
        FxToolkit.registerPrimaryStage();
        try (var floor = Restaurant.open(folder);
                var display =
                        new Kitchen(
                                "grill",
                                folder.resolve("display"),
                                floor.cable(),
                                floor.host()::token,
                                ScreenThread.ofJavaFx())) {
            await().until(() -> display.screen().ask(display.witness()::isLive));
            display.cable().pull();
            var watched = new Watched();
            display.watch(watched);
            var redraws = new AtomicInteger();
            display.onRedraw(redraws::incrementAndGet);
            workHard(floor);

            var busy = new CountDownLatch(1);
            display.screen().execute(() -> watched.keepBusy(busy));
            display.cable().plugIn();
            await().until(() -> hasAll(display, floor));
            busy.countDown();

            floor.awaitAgreement();
            display.agree(Truth.of(floor.client()), floor.ledger());
            assertThat(display.screen().ask(() -> List.copyOf(watched.facts)))
                    .hasSize(REPLAYED)
                    .isEqualTo(floor.ledger().facts());
            assertThat(watched.betweenFacts)
                    .as("another task of the screens' thread ran between the facts")
                    .isFalse();
            assertThat(redraws).as("redraws of the board").hasValue(1);
        }
    }

    /// Lets the kitchen go back and forth between done and recalled, on several orders at once.
    private static void workHard(Restaurant floor) throws Exception {
        try (var threads = Executors.newFixedThreadPool(ORDERS)) {
            List<Future<?>> orders =
                    IntStream.range(0, ORDERS)
                            .<Future<?>>mapToObj(i -> threads.submit(() -> work(floor.client())))
                            .toList();
            for (Future<?> order : orders) {
                order.get();
            }
        }
        await().until(() -> floor.ledger().facts().size() == REPLAYED);
    }

    private static void work(DocketClient client) {
        OrderId id = Orders.IDS.order();
        client.place(id, Orders.of("bulgogi-burger"));
        TicketId ticket = TicketId.of(id, new StationId("grill"));
        for (int version = 1; version < FACTS_OF_EACH; version++) {
            TicketStatus next = version % 2 == 1 ? TicketStatus.DONE : TicketStatus.FIRED;
            client.changeTicket(
                    Orders.IDS.command(), ticket, new ChangeTicketStatus(next, version, null));
        }
    }

    /// Whether the display has said that every fact came in over the wire.
    private static boolean hasAll(Kitchen display, Restaurant floor) {
        Presence presence =
                floor.hostCounter().screen().ask(floor.hostCounter().witness()::presence);
        return presence.stations().stream()
                .filter(contact -> contact.name().equals(display.name()))
                .anyMatch(contact -> contact.seq() == floor.ledger().seq());
    }

    /// Notes the facts as a screen gets them, and whether the thread did other work between two of
    /// them.
    private static final class Watched implements FloorFollower.Watcher {
        final List<FloorEvent> facts = new ArrayList<>();
        final AtomicBoolean otherWork = new AtomicBoolean();
        final AtomicBoolean betweenFacts = new AtomicBoolean();

        /// Holds the thread, and leaves it a task that comes before all that arrives meanwhile.
        void keepBusy(CountDownLatch until) {
            Platform.runLater(() -> otherWork.set(true));
            try {
                assertThat(until.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void onFloor(Floor floor) {
            facts.clear();
        }

        @Override
        public void onFact(Floor floor, FloorEvent event) {
            facts.add(event);
            if (otherWork.get()) {
                betweenFacts.set(true);
            }
        }
    }
}
