package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The history of orders on the wire.
final class HistoryWireTest extends WireTest {
    private List<String> numbers(String query) {
        var numbers = new ArrayList<String>();
        for (JsonNode order : http.get("/api/order-history?" + query).json().path("orders")) {
            numbers.add(order.path("number").asString());
        }
        return numbers;
    }

    private String number(String item) {
        return place(uuid(), order(item)).json().path("number").asString();
    }

    @Test
    void theNewestComeFirstAndPagesReadOnWithoutAGap() {
        String first = number("cola");
        String second = number("soju");
        String third = number("cola");

        Answer page = http.get("/api/order-history?limit=2");
        String cursor = page.json().path("cursor").asString();

        assertThat(page.json().path("orders").get(0).path("number").asString()).isEqualTo(third);
        assertThat(page.json().path("orders").get(1).path("number").asString()).isEqualTo(second);
        assertThat(numbers("limit=1&cursor=" + cursor)).containsExactly(first);
    }

    @Test
    void anOrderThatIsOverIsFoundByItsWords() {
        String id = uuid();
        String number =
                place(id, order("steak").replace("less spicy", "birthday cake"))
                        .json()
                        .path("number")
                        .asString();
        http.send(
                "PUT",
                "/api/orders/" + id + "/status",
                "{\"status\":\"CANCELLED\",\"expectedVersion\":1,\"reason\":\"guest left\"}");

        assertThat(numbers("text=birthday")).containsExactly(number);
        assertThat(numbers("text=guest%20left&status=CANCELLED")).containsExactly(number);
        assertThat(numbers("text=birthday&status=CLOSED")).isEmpty();
        assertThat(numbers("text=birthday&to=2020-01-01")).isEmpty();
        assertThat(numbers("text=birthday&from=2020-01-01")).containsExactly(number);
    }

    @Test
    void aSearchThatMakesNoSenseIsSaid() {
        assertThat(http.get("/api/order-history?cursor=nonsense").status()).isEqualTo(400);
        assertThat(http.get("/api/order-history?cursor=2026-11-21_x").status()).isEqualTo(400);
        assertThat(http.get("/api/order-history?limit=201").status()).isEqualTo(400);
        assertThat(http.get("/api/order-history?status=open").status()).isEqualTo(400);
        Answer backwards = http.get("/api/order-history?from=2026-11-21&to=2026-11-20");
        assertThat(backwards.json().path("detail").asString())
                .isEqualTo("to is 2026-11-20; it must not be before from, 2026-11-21.");
    }
}
