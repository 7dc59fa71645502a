package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.RunningServer;
import docket.pos.server.ValidatedHttp.Answer;
import java.net.BindException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The wire contract, driven from outside; every answer is also held against the OpenAPI file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WireTest {
    private RunningServer server;
    private ValidatedHttp http;

    @SuppressWarnings("NullAway.Init")
    WireTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws BindException {
        server = RunningServer.on(folder);
        http = new ValidatedHttp(server.address());
    }

    @AfterAll
    void stop() {
        http.close();
        server.close();
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    private static String order(String item) {
        return """
        {"type":"DINE_IN","table":"4","guests":2,
         "lines":[{"id":"%s","itemId":"%s","quantity":2,"note":"less spicy"}]}
        """
                .formatted(uuid(), item);
    }

    private Answer place(String id, String body) {
        return http.send("PUT", "/api/orders/" + id, body);
    }

    private JsonNode ticketOf(String order) {
        for (JsonNode ticket : http.get("/api/tickets?station=all").json().path("tickets")) {
            if (ticket.path("orderId").asString().equals(order)) {
                return ticket;
            }
        }
        throw new AssertionError("no ticket of " + order);
    }

    private Answer ticketStatus(JsonNode ticket, String status, int version) {
        return http.send(
                "PUT",
                "/api/tickets/%s/status".formatted(ticket.path("id").asString()),
                "{\"status\":\"%s\",\"expectedVersion\":%d}".formatted(status, version));
    }

    private Answer orderStatus(String id, String status, int version, String more) {
        return http.send(
                "PUT",
                "/api/orders/%s/status".formatted(id),
                "{\"status\":\"%s\",\"expectedVersion\":%d%s}".formatted(status, version, more));
    }

    private int version(String order) {
        return http.get("/api/orders/" + order).json().path("version").asInt();
    }

    @Nested
    final class Orders {
        @Test
        void anOrderIsPlacedOnceHoweverOftenItIsSent() {
            String id = uuid();
            String body = order("bulgogi-burger");

            Answer first = place(id, body);
            Answer again = place(id, body);

            assertThat(first.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(first.json().path("total").asInt()).isEqualTo(17_800);
        }

        @Test
        void anIdIsNotUsedForTwoOrders() {
            String id = uuid();
            place(id, order("bulgogi-burger"));

            Answer other = place(id, order("steak"));

            assertThat(other.status()).isEqualTo(409);
            assertThat(other.problem()).isEqualTo("id-reused");
        }

        @Test
        void aSimpleClientRetriesUnderAKey() {
            String body = order("americano");

            Answer first = http.send("POST", "/api/orders", body, "Idempotency-Key", "till-7/1");
            Answer again = http.send("POST", "/api/orders", body, "Idempotency-Key", "till-7/1");

            assertThat(first.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
        }

        @Test
        void aSoldOutItemIsRefusedByName() {
            http.send("PUT", "/api/menu/items/soju/availability", "{\"status\":\"SOLD_OUT\"}");

            Answer refused = place(uuid(), order("soju"));
            http.send("PUT", "/api/menu/items/soju/availability", "{\"status\":\"PUBLISHED\"}");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("item-sold-out");
            assertThat(refused.json().path("itemId").asString()).isEqualTo("soju");
        }

        @Test
        void anUnknownItemIsRefused() {
            assertThat(place(uuid(), order("unicorn")).status()).isEqualTo(422);
        }

        @Test
        void theListIsReadInPages() {
            place(uuid(), order("cola"));
            place(uuid(), order("cola"));

            Answer first = http.get("/api/orders?status=all&limit=1");
            String cursor = first.json().path("cursor").asString();
            Answer second = http.get("/api/orders?status=all&limit=1&cursor=" + cursor);

            assertThat(first.json().path("orders").size()).isEqualTo(1);
            assertThat(second.json().path("orders").get(0).path("id"))
                    .isNotEqualTo(first.json().path("orders").get(0).path("id"));
            assertThat(http.get("/api/orders?cursor=nonsense").status()).isEqualTo(400);
        }

        @Test
        void linesAreAddedAndVoided() {
            String id = uuid();
            place(id, order("bulgogi-burger"));
            String line = uuid();
            String more =
                    "{\"lines\":[{\"id\":\"%s\",\"itemId\":\"steak\",\"quantity\":1}]}"
                            .formatted(line);

            Answer added = http.send("POST", "/api/orders/%s/lines".formatted(id), more);
            Answer again = http.send("POST", "/api/orders/%s/lines".formatted(id), more);
            Answer voided =
                    http.send(
                            "POST",
                            "/api/orders/%s/lines/%s/void".formatted(id, line),
                            "{\"reason\":\"out\"}");

            assertThat(added.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(added.body());
            assertThat(voided.json().path("lines").get(1).path("status").asString())
                    .isEqualTo("VOIDED");
            assertThat(voided.json().path("total").asInt()).isEqualTo(17_800);
        }

        @Test
        void anOrderGoesFromThePassToTheTill() {
            String id = uuid();
            place(id, order("steak"));
            assertThat(orderStatus(id, "SERVED", version(id), "").problem())
                    .isEqualTo("illegal-transition");
            ticketStatus(ticketOf(id), "DONE", 1);

            Answer served = orderStatus(id, "SERVED", version(id), "");
            Answer unpaid = orderStatus(id, "CLOSED", version(id), "");
            String payment =
                    "{\"id\":\"%s\",\"tender\":\"CASH\",\"amount\":57800,\"tendered\":60000}"
                            .formatted(uuid());
            Answer paid = http.send("POST", "/api/orders/%s/payments".formatted(id), payment);
            Answer again = http.send("POST", "/api/orders/%s/payments".formatted(id), payment);
            Answer closed = orderStatus(id, "CLOSED", version(id), "");

            assertThat(served.status()).isEqualTo(200);
            assertThat(unpaid.problem()).isEqualTo("not-paid");
            assertThat(paid.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(paid.json().path("payments").get(0).path("change").asInt()).isEqualTo(2_200);
            assertThat(closed.json().path("status").asString()).isEqualTo("CLOSED");
        }

        @Test
        void aCancelledOrderNeedsAReason() {
            String id = uuid();
            place(id, order("steak"));

            assertThat(orderStatus(id, "CANCELLED", 1, "").status()).isEqualTo(400);
            Answer cancelled = orderStatus(id, "CANCELLED", 1, ",\"reason\":\"left\"");

            assertThat(cancelled.json().path("status").asString()).isEqualTo("CANCELLED");
            assertThat(ticketOf(id).path("lines").get(0).path("status").asString())
                    .isEqualTo("VOIDED");
        }
    }

    @Nested
    final class Tickets {
        @Test
        void ofTwoBumpsOneWinsAndTheOtherSeesTheState() {
            String id = uuid();
            place(id, order("bulgogi-burger"));
            JsonNode ticket = ticketOf(id);

            Answer won = ticketStatus(ticket, "DONE", 1);
            Answer lost = ticketStatus(ticket, "DONE", 1);

            assertThat(won.status()).isEqualTo(200);
            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.problem()).isEqualTo("stale-version");
            assertThat(lost.json().path("currentStatus").asString()).isEqualTo("DONE");
        }

        @Test
        void aRecallBringsATicketBack() {
            String id = uuid();
            place(id, order("bulgogi-burger"));
            JsonNode ticket = ticketOf(id);
            ticketStatus(ticket, "DONE", 1);
            assertThat(http.get("/api/tickets?station=grill&status=done").body())
                    .contains(ticket.path("id").asString());

            Answer recalled = ticketStatus(ticket, "FIRED", 2);

            assertThat(recalled.json().path("lines").get(0).path("recalls").asInt()).isEqualTo(1);
            assertThat(recalled.json().path("firedAt")).isEqualTo(ticket.path("firedAt"));
        }

        @Test
        void anUnknownStationIsSaid() {
            assertThat(http.get("/api/tickets?station=moon").problem())
                    .isEqualTo("station-unknown");
            assertThat(http.get("/api/tickets?station=The%20Moon").problem())
                    .isEqualTo("station-unknown");
        }
    }

    @Nested
    final class Strangers {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "null",
                    "[]",
                    "1",
                    "\"x\"",
                    "true",
                    "{}",
                    "{\"type\":1}",
                    "{\"type\":\"TAKEAWAY\"}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":null}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":[]}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":[null]}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":[{}]}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":{}}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":\"x\"}",
                    "{\"type\":\"takeaway\",\"lines\":[]}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":[{\"id\":\"x\",\"itemId\":\"cola\",\"quantity\":1}]}",
                    "{\"type\":\"TAKEAWAY\",\"table\":\"4\",\"lines\":[]}",
                    "{\"type\":\"TAKEAWAY\",\"lines\":[],\"tip\":5}",
                    "{\"type\":\"DINE_IN\",\"guests\":-1,\"lines\":[]}",
                    "{\"type\":\"DINE_IN\",\"guests\":1e400,\"lines\":[]}",
                    "{\"type\":\"DINE_IN\",\"guests\":99999999999999999999999,\"lines\":[]}",
                    "{\"type\":\"DINE_IN\",\"guests\":\"2\",\"lines\":[]}",
                    "{\"type\":\"DINE_IN\",\"note\":\"\\u0000\",\"lines\":[]}",
                    "{\"type\":\"DINE_IN\",\"note\":{},\"lines\":[]}",
                    "{\"type\":\"DINE_IN\",\"lines\":[]} {}",
                    "\u0000",
                    "\ufeff{}",
                    "{'type':'DINE_IN'}",
                    "<order/>"
                })
        void aBodyThatMakesNoSenseIsRefusedInPlainWords(String body) {
            Answer refused = http.send("POST", "/api/orders", body);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("docket.", "java.", "jackson", "Exception");
        }

        @Test
        void limitsAreLimits() {
            String deep = "[".repeat(2_000);
            String longText = "{\"type\":\"DINE_IN\",\"note\":\"%s\"}".formatted("x".repeat(9_000));

            assertThat(http.send("POST", "/api/orders", deep).status()).isEqualTo(400);
            assertThat(http.send("POST", "/api/orders", longText).status()).isEqualTo(400);
            assertThat(http.send("POST", "/api/orders", "x".repeat(70_000)).status())
                    .isEqualTo(413);
        }

        @Test
        void aForeignOriginGetsNothing() {
            Answer foreign =
                    http.send("POST", "/api/orders", order("cola"), "Origin", "http://evil.test");
            Answer none = http.send("POST", "/api/orders", order("cola"), "Origin", "null");
            Answer own =
                    http.send(
                            "POST",
                            "/api/orders",
                            order("cola"),
                            "Origin",
                            server.address().toString());

            assertThat(foreign.status()).isEqualTo(403);
            assertThat(none.status()).isEqualTo(403);
            assertThat(own.status()).isEqualTo(201);
        }

        @Test
        void anAnswerGivesNothingAway() {
            Answer health = http.get("/api/health");

            assertThat(health.raw().headers().map())
                    .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
            assertThat(health.raw().headers().firstValue("x-content-type-options"))
                    .contains("nosniff");
        }

        @Test
        void aWrongIdInThePathIsSaid() {
            assertThat(http.get("/api/orders/" + uuid()).problem()).isEqualTo("order-unknown");
            assertThat(http.get("/api/orders/not-a-uuid").status()).isEqualTo(400);
        }
    }
}
