package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.order.AddLines;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.wire.Json;
import docket.wire.Paths;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a command suffers on its way to the server: it is carried out once.
final class CommandFaultTest {
    @TempDir Path folder = Path.of("");

    @Test
    void thePutThatIsSentTwiceMakesOneOrderAndHasOneAnswer() throws Exception {
        try (var floor = Restaurant.open(folder);
                var http = HttpClient.newHttpClient()) {
            OrderId id = Orders.IDS.order();
            HttpRequest put = put(floor, id, Orders.of("bulgogi-burger", "cola"));

            HttpResponse<byte[]> first = http.send(put, BodyHandlers.ofByteArray());
            floor.client()
                    .addLines(
                            Orders.IDS.command(),
                            id,
                            new AddLines(List.of(Orders.line("steak", 1, "")), null));
            HttpResponse<byte[]> second = http.send(put, BodyHandlers.ofByteArray());

            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).isEqualTo(first.body());
            floor.awaitAgreement();
            assertThat(floor.ledger().storyOf(id))
                    .containsExactly(FloorEvent.OrderPlaced.class, FloorEvent.LinesAdded.class);
        }
    }

    @Test
    void thePutThatIsSentFromManyThreadsAtOnceMakesOneOrderAndHasOneAnswer() throws Exception {
        int senders = 8;
        try (var floor = Restaurant.open(folder);
                var http = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(senders)) {
            OrderId id = Orders.IDS.order();
            HttpRequest put = put(floor, id, Orders.of("bulgogi-set"));
            var start = new CyclicBarrier(senders);

            var underway = new ArrayList<Future<HttpResponse<byte[]>>>();
            for (int i = 0; i < senders; i++) {
                underway.add(threads.submit(() -> send(http, put, start)));
            }
            var answers = new ArrayList<HttpResponse<byte[]>>();
            for (var answer : underway) {
                answers.add(answer.get());
            }

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(7);
            byte[] first = answers.getFirst().body();
            assertThat(answers).allSatisfy(a -> assertThat(a.body()).isEqualTo(first));
            floor.awaitAgreement();
            assertThat(floor.ledger().storyOf(id)).containsExactly(FloorEvent.OrderPlaced.class);
            assertThat(floor.client().openOrders().orders()).hasSize(1);
        }
    }

    private static HttpResponse<byte[]> send(HttpClient http, HttpRequest put, CyclicBarrier start)
            throws Exception {
        start.await();
        return http.send(put, BodyHandlers.ofByteArray());
    }

    private static HttpRequest put(Restaurant floor, OrderId id, NewOrder order) {
        return HttpRequest.newBuilder(
                        floor.host().address().resolve(Paths.fill(Paths.ORDER, id.value())))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + floor.host().token())
                .PUT(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(order)))
                .build();
    }

    @Test
    void anOrderWhoseAnswerIsLostIsSentAgainUnderItsIdAndPlacedOnce() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            floor.counter().cable().loseAnswerTo("PUT /api/orders/");

            OrderId order = floor.counter().place("bulgogi-burger");

            await().until(() -> sent(floor.counter(), "PUT /api/orders/").size() == 2);
            // Said when the answer has come.
            String number = floor.client().order(order).number();
            await().until(() -> floor.counter().notice().contains(number));
            assertThat(floor.counter().waiting()).isEmpty();
            assertThat(sent(floor.counter(), "PUT /api/orders/"))
                    .allMatch(request -> request.contains(order.value().toString()));
            floor.awaitAgreement();
            assertThat(floor.ledger().facts()).hasSize(1);
            assertThat(floor.client().openOrders().orders()).hasSize(1);
        }
    }

    @Test
    void aTapWhoseAnswerIsLostIsSentAgainAndTellsOfNoRaceWithItself() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            OrderId order = floor.counter().place("bulgogi-burger");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
            floor.awaitAgreement();
            floor.grill().cable().loseAnswerTo("PUT /api/tickets/");

            floor.grill().bump(order);

            await().until(() -> sent(floor.grill(), "PUT /api/tickets/").size() == 2);
            await().until(() -> floor.grill().waiting().isEmpty());
            floor.awaitAgreement();
            assertThat(floor.ledger().storyOf(order))
                    .containsExactly(FloorEvent.OrderPlaced.class, FloorEvent.TicketBumped.class);
            assertThat(floor.grill().notice()).isEmpty();
        }
    }

    private static List<String> sent(Station station, String start) {
        return station.cable().requests(start);
    }
}
