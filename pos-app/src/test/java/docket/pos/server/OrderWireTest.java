package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import org.junit.jupiter.api.Test;

/// Orders on the wire: placed, added to, voided, paid, closed.
final class OrderWireTest extends WireTest {
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
                "{\"lines\":[{\"id\":\"%s\",\"itemId\":\"steak\",\"quantity\":1}]}".formatted(line);

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
        assertThat(ticketOf(id).path("lines").get(0).path("status").asString()).isEqualTo("VOIDED");
    }
}
