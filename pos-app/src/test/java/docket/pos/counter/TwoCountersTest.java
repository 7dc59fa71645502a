package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.HttpDocketClient;
import docket.client.SessionCredentials;
import docket.model.menu.ItemId;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.staff.Person;
import docket.model.staff.Pin;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.pos.RunningServer;
import docket.pos.config.PosSettings;
import docket.pos.counter.order.LineRow;
import docket.pos.counter.order.OrderViewModel;
import docket.pos.counter.order.OthersEntering;
import docket.wire.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two counters of one server, each with a waiter, enter for the same table at once.
final class TwoCountersTest {
    @TempDir private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // by open
    private RunningServer server;

    @SuppressWarnings("NullAway.Init") // by open
    private Counter first;

    @SuppressWarnings("NullAway.Init") // by open
    private Counter second;

    /// A counter as its program wires it, with somebody signed in.
    private static final class Counter implements AutoCloseable {
        /// What comes after its end is for nobody any more.
        private final ExecutorService screen =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().factory(),
                        new ThreadPoolExecutor.DiscardPolicy());
        private final HttpDocketClient client;
        private final CounterWiring wiring;

        Counter(RunningServer server, Path folder, String waiter) throws IOException {
            var properties = new Properties();
            properties.setProperty("role", "join");
            properties.setProperty("server.url", server.address().toString());
            properties.setProperty("data.folder", folder.toString());
            properties.setProperty("ui.language", "en");
            String token = server.tokenOfTill();
            var credentials = new SessionCredentials(() -> token);
            client = new HttpDocketClient(server.address(), credentials, Clock.systemUTC());
            wiring =
                    new CounterWiring(
                            PosSettings.read(properties),
                            client,
                            credentials,
                            screen,
                            Clock.systemUTC());
            await().until(() -> people().stream().anyMatch(one -> one.name().equals(waiter)));
            Person person =
                    people().stream()
                            .filter(one -> one.name().equals(waiter))
                            .findFirst()
                            .orElseThrow();
            see(
                    screens -> {
                        screens.people().signIn().signIn(person, new Pin("1234"));
                        return person;
                    });
            await().until(() -> see(screens -> screens.people().signIn().getWho()).equals(waiter));
            await().until(() -> !see(s -> s.order().tiles().tilesProperty().get()).isEmpty());
        }

        private List<Person> people() {
            return see(s -> s.people().signIn().rosterProperty().get().people());
        }

        /// Looks at the screens, or taps, as a person does.
        <T> T see(Function<CounterWiring.Screens, T> look) {
            return CompletableFuture.supplyAsync(() -> look.apply(wiring.screens()), screen).join();
        }

        void enter(String table, int guests, String... items) {
            see(
                    screens -> {
                        OrderViewModel order = screens.order();
                        order.begin(table, guests);
                        for (String item : items) {
                            order.adding().add(new ItemId(item));
                        }
                        return order;
                    });
        }

        CompletableFuture<Void> send() {
            return CompletableFuture.runAsync(() -> wiring.screens().order().send(), screen);
        }

        List<OthersEntering> others() {
            return see(screens -> screens.order().getPanel().othersProperty().get());
        }

        List<LineRow> lines() {
            return see(screens -> screens.order().getPanel().linesProperty().get());
        }

        boolean isEmpty() {
            return see(screens -> screens.order().drafts().draft().lines().isEmpty());
        }

        @Override
        public void close() {
            wiring.close();
            client.close();
            screen.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        server = RunningServer.on(folder.resolve("server"));
        first = new Counter(server, folder.resolve("first"), "Jun");
        second = new Counter(server, folder.resolve("second"), "Mina");
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        server.close();
    }

    private List<Order> orders() {
        return first.client.openOrders().orders();
    }

    private List<String> sentItems() {
        return orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> line.itemId().value())
                .toList();
    }

    @Test
    void theySeeEachOtherAndWhateverBothSendAtOnceIsOnOneOrderOnce() {
        first.enter("7", 2, "americano", "espresso");
        second.enter("7", 0, "cola", "fries");
        await().untilAsserted(
                        () -> {
                            assertThat(first.others()).hasSize(1);
                            assertThat(first.others().getFirst().title()).startsWith("Mina");
                            assertThat(first.others().getFirst().rows()).hasSize(2);
                            assertThat(second.others()).hasSize(1);
                            assertThat(second.others().getFirst().title()).startsWith("Jun");
                        });
        assertThat(first.lines()).hasSize(2);

        CompletableFuture.allOf(first.send(), second.send()).join();

        await().untilAsserted(
                        () ->
                                assertThat(sentItems())
                                        .containsExactlyInAnyOrder(
                                                "americano", "espresso", "cola", "fries"));
        await().untilAsserted(
                        () -> {
                            assertThat(first.others()).isEmpty();
                            assertThat(second.others()).isEmpty();
                        });
        assertThat(first.isEmpty()).isTrue();
        assertThat(second.isEmpty()).isTrue();
        assertThat(orders())
                .singleElement()
                .satisfies(order -> assertThat(order.guests()).isEqualTo(2));
        List<TicketLine> fired =
                first.client.openTickets(Protocol.ALL_STATIONS).tickets().stream()
                        .map(Ticket::lines)
                        .flatMap(List::stream)
                        .toList();
        assertThat(fired)
                .extracting(TicketLine::id)
                .containsExactlyInAnyOrderElementsOf(
                        orders().getFirst().lines().stream().map(OrderLine::id).toList());
    }

    @Test
    void whatOneSendsStandsAmongTheLinesOfTheOtherAtOnce() {
        first.enter("7", 2, "americano");
        second.enter("7", 2, "cola");
        await().until(() -> second.others().size() == 1);

        first.send().join();

        await().untilAsserted(
                        () -> {
                            assertThat(second.lines())
                                    .extracting(LineRow::sent)
                                    .hasSize(2)
                                    .containsNull();
                            assertThat(second.others()).isEmpty();
                        });
        second.send().join();
        await().untilAsserted(() -> assertThat(sentItems()).containsExactly("americano", "cola"));
        assertThat(orders()).hasSize(1);
    }

    @Test
    void aCounterThatIsGoneEntersNothing() {
        first.enter("7", 2, "americano");
        second.enter("7", 0, "cola");
        await().until(() -> second.others().size() == 1);

        first.close();

        await().until(() -> second.others().isEmpty());
        first = second;
    }
}
