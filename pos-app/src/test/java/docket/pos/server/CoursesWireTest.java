package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.DeviceRole;
import docket.pos.server.JsonHttp.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Courses on the wire: held, fired, taken off.
final class CoursesWireTest extends WireTest {
    private static String line(String id, String item, String serving) {
        return "{\"id\":\"%s\",\"itemId\":\"%s\",\"quantity\":1,%s}".formatted(id, item, serving);
    }

    /// A burger as the first course and fries as the second.
    private String meal(String first, String second) {
        String id = uuid();
        String lines =
                line(first, "bulgogi-burger", "\"course\":1,\"seat\":2")
                        + ","
                        + line(second, "fries", "\"course\":2");
        Answer placed = place(id, "{\"type\":\"DINE_IN\",\"lines\":[%s]}".formatted(lines));
        assertThat(placed.status()).isEqualTo(201);
        return id;
    }

    private List<String> states(Answer order) {
        return order.json().path("lines").valueStream().map(this::state).toList();
    }

    private String state(JsonNode line) {
        return line.path("status").asString();
    }

    private Answer post(String order, String what, String body) {
        return http.send("POST", "/api/orders/%s/%s".formatted(order, what), body);
    }

    private long tickets(String order) {
        return http.get("/api/tickets?station=all")
                .json()
                .path("tickets")
                .valueStream()
                .filter(ticket -> ticket.path("orderId").asString().equals(order))
                .count();
    }

    @Test
    void theSecondCourseWaitsUntilItIsFired() {
        String order = meal(uuid(), uuid());
        assertThat(tickets(order)).isEqualTo(1);
        assertThat(ticketOf(order).path("lines").get(0).path("seat").asInt()).isEqualTo(2);

        Answer fired = post(order, "fire", "{\"course\":2}");
        Answer again = post(order, "fire", "{\"course\":2}");

        assertThat(fired.status()).isEqualTo(200);
        assertThat(states(fired)).containsExactly("FIRED", "FIRED");
        assertThat(fired.json().path("lines").get(1).path("batch").asInt()).isEqualTo(2);
        assertThat(tickets(order)).isEqualTo(2);
        assertThat(again.problem()).isEqualTo("illegal-transition");
    }

    /// Who stands at the pass sees when the guests are ready for it; a station's cook does not.
    @Test
    void thePassFiresACourseAndAStationDoesNot() {
        String order = meal(uuid(), uuid());
        String path = "/api/orders/%s/fire".formatted(order);
        try (var station = new JsonHttp(server.address(), server.token(DeviceRole.KITCHEN));
                var pass = new JsonHttp(server.address(), server.token(DeviceRole.EXPO))) {
            assertThat(station.send("POST", path, "{\"course\":2}").status()).isEqualTo(403);
            assertThat(tickets(order)).isEqualTo(1);

            assertThat(pass.send("POST", path, "{\"course\":2}").status()).isEqualTo(200);
            assertThat(tickets(order)).isEqualTo(2);
        }
    }

    @Test
    void aRetryUnderItsKeyFiresOnce() {
        String order = meal(uuid(), uuid());
        String path = "/api/orders/%s/fire".formatted(order);

        String key = uuid();
        Answer first = http.send("POST", path, "{\"course\":2}", "Idempotency-Key", key);
        Answer again = http.send("POST", path, "{\"course\":2}", "Idempotency-Key", key);

        assertThat(states(first)).containsExactly("FIRED", "FIRED");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(version(order)).isEqualTo(2);
    }

    @Test
    void whatIsHeldIsTakenOffOrKeepsTheOrderOpen() {
        String held = uuid();
        String order = meal(uuid(), held);
        int due = http.get("/api/orders/" + order).json().path("due").asInt();
        post(
                order,
                "payments",
                "{\"id\":\"%s\",\"tender\":\"CARD\",\"amount\":%d}".formatted(uuid(), due));

        Answer closed = orderStatus(order, "CLOSED", version(order), "");
        Answer removed = post(order, "lines/%s/remove".formatted(held), "{}");

        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.problem()).isEqualTo("lines-held");
        assertThat(closed.json().path("held").asInt()).isEqualTo(1);
        assertThat(states(removed)).containsExactly("FIRED", "REMOVED");
        assertThat(tickets(order)).isEqualTo(1);
    }
}
