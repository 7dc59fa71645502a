package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tickets on the wire: bumped, recalled, asked for by station.
final class TicketWireTest extends WireTest {
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
        assertThat(http.get("/api/tickets?station=moon").problem()).isEqualTo("station-unknown");
        assertThat(http.get("/api/tickets?station=The%20Moon").problem())
                .isEqualTo("station-unknown");
    }
}
