package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the audit log tells of what is done over the wire.
final class AuditWireTest extends WireTest {
    private JsonHttp owner;

    @SuppressWarnings("NullAway.Init")
    AuditWireTest() {}

    @BeforeAll
    void come() {
        owner = new JsonHttp(server.address(), server.tokenOf("Mina"));
    }

    @AfterAll
    void leave() {
        owner.close();
    }

    private JsonNode lastOf(String text) {
        JsonNode entry = owner.get("/api/audit?text=" + text).json().path("entries").path(0);
        assertThat(entry.path("by").path("station").asString()).isEqualTo("test");
        return entry.path("change");
    }

    private static String told(JsonNode change) {
        return "%s %s: %s > %s, %s"
                .formatted(
                        change.path("action").asString(),
                        change.path("subject").asString(),
                        change.path("before").asString("-"),
                        change.path("after").asString("-"),
                        change.path("reason").asString("-"));
    }

    @Test
    void aVoidedLineIsToldWithItsReason() {
        String id = uuid();
        JsonNode order = place(id, order("cola")).json();
        String number = order.path("number").asString();
        String line = order.path("lines").path(0).path("id").asString();
        http.send(
                "POST",
                "/api/orders/%s/lines/%s/void".formatted(id, line),
                "{\"reason\":\"spilt\"}");

        assertThat(told(lastOf(number)))
                .isEqualTo("LINE_VOIDED %s: 2 × cola: FIRED > VOIDED, spilt".formatted(number));
    }

    @Test
    void aCancelledOrderIsToldWithItsReason() {
        String id = uuid();
        String number = place(id, order("cola")).json().path("number").asString();
        orderStatus(id, "CANCELLED", 1, ",\"reason\":\"guest left\"");

        assertThat(told(lastOf(number)))
                .isEqualTo("ORDER_CANCELLED %s: OPEN > CANCELLED, guest left".formatted(number));
    }

    @Test
    void moneyIsToldAndEverydayWorkIsNot() {
        String id = uuid();
        JsonNode order = place(id, order("cola")).json();
        String number = order.path("number").asString();
        assertThat(owner.get("/api/audit?text=" + number).json().path("entries").size()).isZero();

        http.send(
                "POST",
                "/api/orders/%s/payments".formatted(id),
                "{\"id\":\"%s\",\"tender\":\"CARD\",\"amount\":%d}"
                        .formatted(uuid(), order.path("total").asLong()));

        assertThat(told(lastOf(number)))
                .isEqualTo(
                        "PAYMENT_TAKEN %s: %d CARD: UNPAID > PAID, -"
                                .formatted(number, order.path("total").asLong()));
    }

    @Test
    void theMenuIsToldOf() {
        http.send("PUT", "/api/menu/items/soju/availability", "{\"status\":\"HIDDEN\"}");

        assertThat(told(lastOf("soju")))
                .isEqualTo("AVAILABILITY_CHANGED soju: PUBLISHED > HIDDEN, -");
    }

    @Test
    void devicesAreToldOf() {
        server.revokedToken();

        assertThat(told(lastOf("DEVICE_REVOKED"))).isEqualTo("DEVICE_REVOKED test: - > -, -");
        assertThat(told(lastOf("DEVICE_ADDED")))
                .isEqualTo("DEVICE_ADDED test: - > COUNTER, all, PROGRAM, -");
    }

    @Test
    void whoMayNotReadItIsToldSo() {
        JsonHttp.Answer answer = http.get("/api/audit");

        assertThat(answer.problem()).isEqualTo("not-permitted");
        assertThat(answer.json().path("permission").asString()).isEqualTo("READ_AUDIT");
    }
}
