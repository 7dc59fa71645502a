package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.client.HttpDocketClient;
import docket.model.MovableClock;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.order.OrderSearch;
import docket.model.order.OrderStatus;
import docket.model.table.Visit;
import docket.model.ticket.Ticket;
import docket.pos.RunningServer;
import docket.wire.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Data folders of real evenings under older schemas, opened by this version: the guests, orders,
/// tickets, people and devices of then are there, however much later that is.
final class KeptFolderTest {
    private static final Duration A_NIGHT = Duration.ofHours(16);
    private static final Duration YEARS = Duration.ofDays(3660);

    @TempDir Path folder = Path.of("");

    static Stream<Integer> schemas() throws IOException {
        return KeptFolder.schemas();
    }

    /// The next one needs its own from its first day; [KeptFolder] says how it is made.
    @Test
    void thereIsOneOfTheNewestSchema() {
        assertThat(KeptFolder.of(Schema.LATEST)).isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void oneGoesOnTheNextMorning(int schema) throws Exception {
        assertGoesOn(KeptFolder.unpack(schema, folder), A_NIGHT);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void oneGoesOnYearsLater(int schema) throws Exception {
        assertGoesOn(KeptFolder.unpack(schema, folder), YEARS);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theJournalOfThenIsEnough(int schema) throws Exception {
        String token = KeptFolder.unpack(schema, folder);
        Files.delete(folder.resolve("docket.mv.db"));

        assertGoesOn(token, A_NIGHT);
    }

    private void assertGoesOn(String token, Duration later) throws Exception {
        var clock = new MovableClock(KeptFolder.EVENING.plus(later));
        try (RunningServer server = RunningServer.on(folder, 0, Map.of(), clock);
                HttpDocketClient client =
                        new HttpDocketClient(server.address(), () -> token, Clock.systemUTC())) {
            assertOrders(client);
            assertThat(client.openTickets(Protocol.ALL_STATIONS).tickets())
                    .extracting(Ticket::orderNumber)
                    .contains("T2-002");
            assertThat(client.tables().visits("2", 5).visits())
                    .singleElement()
                    .returns(true, Visit::isOpen)
                    .returns(2, Visit::guests);
            assertThat(server.tokenOf("Sora")).isNotEmpty();
            assertThat(
                            client.place(
                                            RunningServer.freshOrder(),
                                            RunningServer.takeaway(
                                                    RunningServer.line("americano", 1)))
                                    .number())
                    .isEqualTo("A-001");
        }
    }

    private static void assertOrders(HttpDocketClient client) {
        List<Order> open = client.openOrders().orders();
        assertThat(open)
                .extracting(Order::number, Order::table, Order::note, Order::guestName)
                .containsExactlyInAnyOrder(
                        tuple("T2-002", "2", "no peanuts · 땅콩 없이", null),
                        tuple("A-003", "", "", "Kim"));
        Order dinner =
                open.stream().filter(o -> o.number().equals("T2-002")).findFirst().orElseThrow();
        assertThat(dinner.lines())
                .extracting(line -> line.itemId().value(), OrderLine::quantity, OrderLine::status)
                .containsExactly(
                        tuple("cheeseburger", 2, LineStatus.DONE),
                        tuple("cola", 1, LineStatus.FIRED));
        assertThat(client.history(OrderSearch.ALL, null, 10).orders())
                .filteredOn(order -> order.status() == OrderStatus.CLOSED)
                .singleElement()
                .returns("A-001", Order::number)
                .satisfies(coffee -> assertThat(coffee.paid()).isEqualTo(coffee.total()));
    }
}
