package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.HttpDocketClient;
import docket.model.Unreachable;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.ui.ScreenThread;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server goes away in mid-service, as its owner wants it or not, and comes back with the same
/// data on the same port.
final class AwayTest {
    private static final int WAITERS = 8;

    @TempDir Path folder = Path.of("");

    @Test
    void ordersAndTapsMadeWhileTheServerIsAwayAreKeptAndSentOnce() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId early = floor.counter().place("bulgogi-burger");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, early);
            floor.awaitAgreement();

            floor.host().stop();
            OrderId joined = floor.counter().place("steak");
            OrderId hosts = floor.hostCounter().place("cola");
            floor.grill().bump(early);
            await().until(() -> !floor.counter().waiting().isEmpty());
            await().until(() -> !floor.hostCounter().waiting().isEmpty());
            await().until(() -> !floor.grill().waiting().isEmpty());
            floor.host().start();
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, joined);
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, hosts);
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, early);

            floor.awaitAgreement();
            assertThat(floor.ledger().facts()).hasSize(4);
            assertThat(floor.grill().shows(early)).isFalse();
            assertThat(floor.grill().shows(joined)).isTrue();
            await().until(() -> floor.counter().waiting().isEmpty());
            await().until(() -> floor.grill().waiting().isEmpty());
            assertThat(floor.stations())
                    .as("came back by the log, not by the whole floor")
                    .allSatisfy(station -> assertThat(station.snapshots()).isEqualTo(1));
        }
    }

    @Test
    void whatWasAcknowledgedBeforeTheHostWasKilledIsThereOnce() throws Exception {
        try (var floor = Restaurant.openApart(folder);
                var waiters = Executors.newVirtualThreadPerTaskExecutor()) {
            Queue<Order> acknowledged = new ConcurrentLinkedQueue<>();
            List<Future<?>> rush =
                    IntStream.range(0, WAITERS)
                            .<Future<?>>mapToObj(
                                    waiter ->
                                            waiters.submit(
                                                    () -> takeOrders(floor.host(), acknowledged)))
                            .toList();
            await().until(() -> acknowledged.size() >= 5 * WAITERS);

            OrderId entered = floor.counter().place("steak");
            floor.host().kill();
            for (Future<?> waiter : rush) {
                waiter.get();
            }
            floor.host().start();
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, entered);

            floor.awaitAgreement();
            assertThat(floor.ledger().storyOf(entered)).hasSize(1);
            assertThat(floor.client().openOrders().orders())
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
            assertThat(floor.client().openOrders().orders())
                    .extracting(Order::number)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aStationOfTheStoreThatWasThereStartsAnewThoughTheOtherStoreHasMoreFacts()
            throws Exception {
        try (var host = new Host(folder.resolve("host"))) {
            host.start();
            Cable cable = Cable.to(host.port());
            try (var grill =
                    new Kitchen(
                            "grill",
                            folder.resolve("grill"),
                            cable,
                            host::token,
                            ScreenThread.own())) {
                OrderId before = placeAt(host);
                await().until(() -> grill.shows(before));
                host.stop();

                List<OrderId> after = ordersOfAnotherHost(folder.resolve("other"));
                host.moveTo(folder.resolve("other"));
                host.start();

                await().until(() -> after.stream().allMatch(grill::shows));
                assertThat(grill.shows(before)).isFalse();
                assertThat(grill.snapshots()).isEqualTo(2);
            }
        }
    }

    private static List<OrderId> ordersOfAnotherHost(Path data) throws BindException {
        try (var other = new Host(data)) {
            other.start();
            return Stream.generate(() -> placeAt(other)).limit(4).toList();
        }
    }

    private static OrderId placeAt(Host host) {
        OrderId order = Orders.IDS.order();
        try (HttpDocketClient client = host.client()) {
            client.place(order, Orders.of("bulgogi-burger"));
        }
        return order;
    }

    /// Places one order after the other until the host is gone.
    private static void takeOrders(Host host, Queue<Order> acknowledged) {
        try (HttpDocketClient client = host.client()) {
            while (true) {
                acknowledged.add(client.place(Orders.IDS.order(), Orders.of("cola", "fries")));
            }
        } catch (Unreachable gone) {
            assertThat(acknowledged).isNotEmpty();
        }
    }
}
