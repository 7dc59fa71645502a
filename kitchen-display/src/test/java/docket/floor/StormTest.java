package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.client.HttpDocketClient;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.StationId;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.wire.Json;
import docket.wire.Paths;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent again and again, and by many at once, happens once.
final class StormTest {
    private static final int DISPLAYS = 8;

    @TempDir Path folder = Path.of("");

    /// An order, and how often it is sent.
    private record Sent(OrderId id, NewOrder order, int times) {}

    @Test
    void everyOrderOfAStormOfRetriesIsThereOnceWithOneAnswer() throws Exception {
        int orders = Reliability.of(60, 10_000);
        var chance = Reliability.lots("storm");
        try (var host = host();
                var http = HttpClient.newHttpClient();
                var client = host.client();
                var senders = Executors.newFixedThreadPool(16)) {
            long before = client.health().seq();
            var answers = new ArrayList<Set<String>>();
            for (int from = 0; from < orders; from += 100) {
                List<Sent> some =
                        IntStream.range(from, Math.min(orders, from + 100))
                                .mapToObj(i -> sent(chance))
                                .toList();
                answers.addAll(storm(host, http, senders, some, chance));
                some.forEach(one -> isRefusedForAnother(host, http, one));
                some.forEach(one -> callOff(client, one));
            }

            assertThat(answers).hasSize(orders).allMatch(same -> same.size() == 1);
            assertThat(client.health().seq() - before)
                    .as("facts: each order placed and called off once, seed %d", Reliability.seed())
                    .isEqualTo(2L * orders);
        }
    }

    private static Sent sent(Random chance) {
        return new Sent(Orders.IDS.order(), Orders.of("cola"), 1 + chance.nextInt(5));
    }

    private static List<Set<String>> storm(
            Host host, HttpClient http, ExecutorService senders, List<Sent> some, Random chance)
            throws Exception {
        var work = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < some.size(); i++) {
            Sent one = some.get(i);
            int which = i;
            for (int time = 0; time < one.times(); time++) {
                work.add(() -> new Answer(which, put(host, http, one.id(), one.order())));
            }
        }
        Collections.shuffle(work, chance);
        var bodies = new ArrayList<Set<String>>();
        some.forEach(one -> bodies.add(new HashSet<>()));
        for (Future<Answer> done : senders.invokeAll(work)) {
            Answer answer = done.get();
            assertThat(answer.said().statusCode()).isIn(200, 201);
            bodies.get(answer.which()).add(answer.said().body());
        }
        return bodies;
    }

    private record Answer(int which, HttpResponse<String> said) {}

    private static void isRefusedForAnother(Host host, HttpClient http, Sent one) {
        try {
            HttpResponse<String> no = put(host, http, one.id(), Orders.of("fries", "cola"));
            assertThat(no.statusCode()).isEqualTo(409);
            assertThat(no.body()).contains("id-reused");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void callOff(HttpDocketClient client, Sent one) {
        client.changeOrder(
                Orders.IDS.command(),
                one.id(),
                new ChangeOrderStatus(OrderTarget.CANCELLED, 1, "storm"));
    }

    private static HttpResponse<String> put(Host host, HttpClient http, OrderId id, NewOrder order)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(host.address().resolve(Paths.fill(Paths.ORDER, id.value())))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + host.token())
                        .PUT(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(order)))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void ofEightDisplaysThatBumpOneTicketAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        int rounds = Reliability.of(40, 10_000);
        try (var host = host();
                var cooks = Executors.newFixedThreadPool(DISPLAYS)) {
            List<HttpDocketClient> displays =
                    IntStream.range(0, DISPLAYS).mapToObj(i -> host.client()).toList();
            OrderId order = Orders.IDS.order();
            displays.getFirst().place(order, Orders.of("steak"));
            TicketId ticket = TicketId.of(order, new StationId("grill"));
            for (int round = 0; round < rounds; round++) {
                TicketStatus next = round % 2 == 0 ? TicketStatus.DONE : TicketStatus.FIRED;
                var tap = new ChangeTicketStatus(next, round + 1, null);

                List<Future<Boolean>> taps =
                        cooks.invokeAll(
                                displays.stream()
                                        .<Callable<Boolean>>map(
                                                display -> () -> wins(display, ticket, tap))
                                        .toList());
                int won = 0;
                for (Future<Boolean> one : taps) {
                    won += one.get() ? 1 : 0;
                }
                assertThat(won).as("round %d", round).isEqualTo(1);
            }
            displays.forEach(HttpDocketClient::close);
        }
    }

    private static boolean wins(HttpDocketClient display, TicketId ticket, ChangeTicketStatus tap) {
        try {
            display.changeTicket(Orders.IDS.command(), ticket, tap);
            return true;
        } catch (Refusal told) {
            assertThat(told.reason()).isIn(Reason.STALE_VERSION, Reason.ILLEGAL_TRANSITION);
            return false;
        }
    }

    private Host host() throws Exception {
        var host = new Host(folder.resolve("host"));
        host.start();
        return host;
    }
}
