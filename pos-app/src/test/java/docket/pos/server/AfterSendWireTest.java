package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Lines that the kitchen has, on the wire: noted otherwise, made again, voided after they were
/// begun.
final class AfterSendWireTest extends WireTest {
    private String placed() {
        String id = uuid();
        assertThat(place(id, order("steak")).status()).isEqualTo(201);
        return id;
    }

    private Answer line(String method, String order, String what, String body) {
        String line =
                http.get("/api/orders/" + order).json().path("lines").get(0).path("id").asString();
        return http.send(method, "/api/orders/%s/lines/%s/%s".formatted(order, line, what), body);
    }

    private JsonNode ticketLine(String order, int at) {
        return ticketOf(order).path("lines").get(at);
    }

    @Test
    void theCookSeesTheNoteAndWhatItWas() {
        String order = placed();

        Answer noted = line("PUT", order, "note", "{\"note\":\"no sauce\"}");

        assertThat(noted.status()).isEqualTo(200);
        assertThat(noted.json().path("lines").get(0).path("note").asString()).isEqualTo("no sauce");
        assertThat(ticketLine(order, 0).path("noteBefore").asString()).isEqualTo("less spicy");
    }

    @Test
    void whoeverChangesALineTooLateIsToldHowItIsAndWhoDidIt() {
        String order = placed();
        String seen = "{\"quantity\":2,\"note\":\"less spicy\"}";
        try (var mina = new JsonHttp(server.address(), server.tokenOf("Mina"))) {
            String line =
                    http.get("/api/orders/" + order)
                            .json()
                            .path("lines")
                            .get(0)
                            .path("id")
                            .asString();
            String path = "/api/orders/%s/lines/%s/note".formatted(order, line);
            String body = "{\"note\":\"no sauce\",\"seen\":%s}".formatted(seen);
            assertThat(mina.send("PUT", path, body).status()).isEqualTo(200);
        }
        String why = "{\"reason\":\"changed mind\",\"seen\":%s}";

        Answer late = line("POST", order, "void", why.formatted(seen));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("stale-version");
        assertThat(late.json().path("by").asString()).isEqualTo("Mina");
        assertThat(late.json().path("line").path("note").asString()).isEqualTo("no sauce");
        String now = late.json().path("line").toString();
        assertThat(line("POST", order, "void", why.formatted(now)).status()).isEqualTo(200);
    }

    @Test
    void theNameOfATakeAwayOrderIsOnItsTicketsAndCanBeChanged() {
        String id = uuid();
        String line = "{\"id\":\"%s\",\"itemId\":\"cola\",\"quantity\":1}".formatted(uuid());
        place(id, "{\"type\":\"TAKEAWAY\",\"guestName\":\"Kim\",\"lines\":[%s]}".formatted(line));
        assertThat(ticketOf(id).path("guestName").asString()).isEqualTo("Kim");

        Answer changed =
                http.send(
                        "PUT",
                        "/api/orders/%s/details".formatted(id),
                        "{\"guestName\":\"Pager 7\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(ticketOf(id).path("guestName").asString()).isEqualTo("Pager 7");
    }

    @Test
    void aLineIsMadeAgainAtNoChargeOnceHoweverOftenItIsSent() {
        String order = placed();
        ticketStatus(ticketOf(order), "STARTED", 1);
        String body = "{\"id\":\"%s\",\"quantity\":1,\"reason\":\"dropped\"}".formatted(uuid());

        Answer first = line("POST", order, "remake", body);
        Answer again = line("POST", order, "remake", body);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.json().path("lines").get(1).path("total").asInt()).isZero();
        assertThat(ticketLine(order, 1).path("remakeOf").asString())
                .isEqualTo(ticketLine(order, 0).path("id").asString());
    }

    @Test
    void whatIsVoidedAfterItWasBegunIsWasted() {
        String order = placed();
        ticketStatus(ticketOf(order), "STARTED", 1);

        Answer voided = line("POST", order, "void", "{\"reason\":\"left\"}");

        assertThat(voided.json().path("lines").get(0).path("wasted").asBoolean()).isTrue();
    }
}
