package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.AddLines;
import docket.model.order.Order;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import docket.wire.Presence;
import docket.wire.ProblemType;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stations on the feed of a real server: nothing is missed, nothing comes twice.
final class FeedTest {
    private static final FeedRequest GRILL = new FeedRequest("grill", "display 1", false);
    private static final FeedRequest COUNTER = new FeedRequest("", "counter", true);

    @TempDir Path folder = Path.of("");

    private static Order place(HttpDocketClient client) {
        return client.place(
                RunningServer.freshOrder(),
                RunningServer.takeaway(RunningServer.line("bulgogi-burger", 1)));
    }

    private static List<Long> from(long first, int count) {
        return IntStream.range(0, count).mapToObj(i -> first + i).toList();
    }

    @Test
    void aStationThatComesInABurstMissesNothing() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Order>> burst =
                    IntStream.range(0, 60)
                            .mapToObj(i -> writers.submit(() -> place(client)))
                            .toList();
            var ear = new StationEar();

            try (var feed = client.follow(GRILL, ear)) {
                assertThat(feed).isNotNull();
                for (Future<Order> order : burst) {
                    order.get();
                }
                long last = client.health().seq();

                await().until(() -> ear.snapshots.size() == 1);
                int missing = (int) (last - ear.snapshots.getFirst());
                await().until(() -> ear.facts.size() >= missing);
                assertThat(ear.facts).isEqualTo(from(ear.snapshots.getFirst() + 1, missing));
            }
        }
    }

    @Test
    void theCounterSeesWhichStationsAreThere() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            var counter = new StationEar();
            try (var watching = client.follow(COUNTER, counter);
                    var grill = client.follow(GRILL, new StationEar())) {
                assertThat(watching).isNotSameAs(grill);

                await().until(
                                () ->
                                        counter.presence.stream()
                                                .anyMatch(FeedTest::showsOnlyTheGrill));
            }
        }
    }

    private static boolean showsOnlyTheGrill(Presence presence) {
        return presence.stations().size() == 1
                && presence.stations().getFirst().station().equals("grill");
    }

    @Test
    void aStationThatTheMenuDoesNotHaveIsToldSoAndGetsTheFloorToChooseAnother() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            var ear = new StationEar();
            try (var feed = client.follow(new FeedRequest("oven", "display 1", false), ear)) {
                assertThat(feed).isNotNull();

                await().until(() -> ear.snapshots.size() == 1);
                assertThat(ear.states.get(1))
                        .extracting(state -> ((FeedState.Rejected) state).problem().type())
                        .isEqualTo(ProblemType.STATION_UNKNOWN.uri());
            }
        }
    }

    @Test
    void ofTwoKitchensThatBumpOneTicketOneWinsAndTheOtherIsTold() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient one = server.client();
                HttpDocketClient two = server.client();
                var cooks = Executors.newVirtualThreadPerTaskExecutor()) {
            place(one);
            Ticket ticket = one.openTickets("grill").tickets().getFirst();
            var bump = new ChangeTicketStatus(TicketStatus.DONE, ticket.version(), null);
            var lost = new AtomicInteger();

            List<Future<?>> taps =
                    List.of(one, two).stream()
                            .<Future<?>>map(
                                    cook -> cooks.submit(() -> tap(cook, ticket, bump, lost)))
                            .toList();
            for (Future<?> tap : taps) {
                tap.get();
            }

            assertThat(lost).hasValue(1);
            assertThat(one.bumpedTickets("grill", 5).tickets())
                    .extracting(Ticket::version)
                    .containsExactly(ticket.version() + 1);
        }
    }

    private static void tap(
            HttpDocketClient cook, Ticket ticket, ChangeTicketStatus bump, AtomicInteger lost) {
        try {
            cook.changeTicket(new CommandId(UUID.randomUUID()), ticket.id(), bump);
        } catch (Refusal no) {
            assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION);
            assertThat(no.members()).containsEntry("currentStatus", "DONE");
            lost.incrementAndGet();
        }
    }

    @Test
    void everyStationFoldsTheSameFloor() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            var early = new LastFloor();
            var late = new LastFloor();
            var follower = new FloorFollower(Runnable::run);
            follower.watch(early);
            try (var feed = client.follow(GRILL, follower)) {
                assertThat(feed).isNotNull();
                Order order = place(client);
                client.addLines(
                        CommandId.of("more"),
                        order.id(),
                        new AddLines(List.of(RunningServer.line("fries", 2)), null));
                Ticket ticket = client.openTickets("grill").tickets().getFirst();
                client.changeTicket(
                        CommandId.of("bump"),
                        ticket.id(),
                        new ChangeTicketStatus(TicketStatus.DONE, ticket.version(), null));
                place(client);
                var newcomer = new FloorFollower(Runnable::run);
                newcomer.watch(late);
                try (var second = client.follow(COUNTER, newcomer)) {
                    assertThat(second).isNotNull();
                    await().untilAsserted(
                                    () -> {
                                        assertThat(late.orders).hasSize(2);
                                        assertThat(early.orders).isEqualTo(late.orders);
                                        assertThat(early.tickets).isEqualTo(late.tickets);
                                        assertThat(late.orders)
                                                .isEqualTo(client.openOrders().orders());
                                    });
                }
            }
        }
    }

    /// Remembers what the floor was after the last change.
    private static final class LastFloor implements FloorFollower.Watcher {
        volatile List<Order> orders = List.of();
        volatile List<Ticket> tickets = List.of();

        @Override
        public void onFloor(Floor floor) {
            orders = floor.orders();
            tickets = floor.tickets();
        }

        @Override
        public void onFact(Floor floor, FloorEvent event) {
            onFloor(floor);
        }
    }
}
