package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.MovableClock;
import docket.model.OrderType;
import docket.model.Refusal;
import docket.model.order.ChangeDetails;
import docket.model.order.FireLines;
import docket.model.order.LineStatus;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.RunningServer;
import docket.pos.server.JsonHttp.Answer;
import docket.wire.Protocol;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders that are wanted for later, which the server fires by its own clock.
final class OrdersForLaterTest {
    private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration LEAD = Duration.ofMinutes(20);

    private final MovableClock clock = new MovableClock(START);

    @TempDir private Path folder = Path.of("");

    private RunningServer open() throws BindException {
        return RunningServer.on(folder, 0, Map.of(), clock);
    }

    private static NewOrder at(Instant due) {
        return new NewOrder(
                OrderType.TAKEAWAY,
                null,
                null,
                null,
                List.of(RunningServer.line("fries", 1), RunningServer.line("cola", 2)),
                null,
                due,
                null);
    }

    private static Order placed(DocketClient client, Instant due) {
        return client.place(RunningServer.freshOrder(), at(due));
    }

    private static Order now(DocketClient client, Order order) {
        return client.openOrders().orders().stream()
                .filter(known -> known.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<LineStatus> states(Order order) {
        return order.lines().stream().map(OrderLine::status).distinct().toList();
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    @Test
    void theServerFiresWhenItIsTimeAndNotBefore() throws Exception {
        try (var server = open();
                var client = server.client()) {
            Order order = placed(client, START.plus(TWO_HOURS));
            clock.move(TWO_HOURS.minus(LEAD).minusSeconds(1));
            server.fireDue();
            assertThat(states(now(client, order))).containsExactly(LineStatus.HELD);
            assertThat(client.openTickets(Protocol.ALL_STATIONS).tickets()).isEmpty();

            clock.move(Duration.ofSeconds(1));
            server.fireDue();
            server.fireDue();

            Order fired = now(client, order);
            assertThat(states(fired)).containsExactly(LineStatus.FIRED);
            assertThat(fired.version()).isEqualTo(order.version() + 1);
            assertThat(fired.fireAt()).isNull();
            assertThat(client.openTickets(Protocol.ALL_STATIONS).tickets())
                    .isNotEmpty()
                    .allMatch(
                            ticket ->
                                    order.dueAt() != null && order.dueAt().equals(ticket.dueAt()));
        }
    }

    @Test
    void whatBecameDueWhileTheServerWasOffIsFiredAtItsStart() throws Exception {
        Order order;
        try (var server = open();
                var client = server.client()) {
            order = placed(client, START.plus(TWO_HOURS));
        }
        clock.move(Duration.ofHours(5));
        try (var server = open();
                var client = server.client()) {
            server.fireDue();
            assertThat(states(now(client, order))).containsExactly(LineStatus.FIRED);
        }
        try (var server = open();
                var client = server.client()) {
            server.fireDue();
            assertThat(now(client, order).version()).isEqualTo(order.version() + 1);
        }
    }

    @Test
    void anotherTimeIsKeptAndTheOldOnePassesQuietly() throws Exception {
        try (var server = open();
                var client = server.client()) {
            Order order = placed(client, START.plus(TWO_HOURS));
            Instant evening = START.plus(Duration.ofHours(6));
            client.sentLines().change(fresh(), order.id(), ChangeDetails.due(evening, null));
            clock.move(TWO_HOURS);
            server.fireDue();
            assertThat(states(now(client, order))).containsExactly(LineStatus.HELD);

            clock.move(Duration.ofHours(4).minus(LEAD));
            server.fireDue();
            assertThat(states(now(client, order))).containsExactly(LineStatus.FIRED);
        }
    }

    @Test
    void theShopSaysHowLongTheKitchenHas() throws Exception {
        try (var server = open();
                var owner = new JsonHttp(server.address(), server.tokenOf("Mina"));
                var client = server.client()) {
            Answer shop =
                    owner.send(
                            "PUT",
                            "/api/shop",
                            """
                            {"name":"Mina","language":"ko","tax":"INCLUDED","leadMinutes":45}
                            """);
            assertThat(shop.json().path("leadMinutes").asInt()).isEqualTo(45);

            assertThat(placed(client, START.plus(TWO_HOURS)).fireAt())
                    .isEqualTo(START.plus(Duration.ofMinutes(75)));
        }
    }

    @Test
    void handsAndClockAtOnceFireOnce() throws Exception {
        try (var server = open();
                var client = server.client();
                var threads = Executors.newFixedThreadPool(4)) {
            var orders = new ArrayList<Order>();
            for (int i = 0; i < 10; i++) {
                orders.add(placed(client, START.plus(TWO_HOURS)));
            }
            clock.move(TWO_HOURS.minus(LEAD));
            var work = new ArrayList<Callable<Boolean>>();
            for (Order order : orders) {
                work.add(() -> firedByHand(client, order));
                work.add(
                        () -> {
                            server.fireDue();
                            return true;
                        });
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isNotNull();
            }

            for (Order order : orders) {
                Order fired = now(client, order);
                assertThat(states(fired)).containsExactly(LineStatus.FIRED);
                assertThat(fired.version()).isEqualTo(order.version() + 1);
            }
        }
    }

    /// @return whether the hand was first
    private static boolean firedByHand(DocketClient client, Order order) {
        var lines = order.lines().stream().map(OrderLine::id).toList();
        try {
            client.sentLines()
                    .fire(fresh(), order.id(), new FireLines(lines, null, order.version()));
            return true;
        } catch (Refusal late) {
            return false;
        }
    }
}
