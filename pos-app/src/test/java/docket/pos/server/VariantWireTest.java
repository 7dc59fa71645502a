package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a foreign program sees of an item that comes in sizes.
final class VariantWireTest extends WireTest {
    @SuppressWarnings("NullAway.Init")
    VariantWireTest() {}

    private static String item(int seen, String sizes) {
        return """
        {"categoryId":"coffee","name":"드립","names":{"en":"Drip"},"price":1,"stationIds":["bar"],
         "taxClass":"beverage","expectedVersion":%d,"variants":[%s]}
        """
                .formatted(seen, sizes);
    }

    private static String size(String id, String name, int price) {
        return """
        {"id":"%s","name":"%s","names":{},"price":%d}"""
                .formatted(id, name, price);
    }

    private static String drip(String more) {
        return """
        {"type":"TAKEAWAY","lines":[{"id":"%s","itemId":"drip","quantity":2%s}]}
        """
                .formatted(uuid(), more);
    }

    private Answer set(String body) {
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            return manager.send("PUT", "/api/menu/items/drip", body);
        }
    }

    private JsonNode known() {
        return http.get("/api/menu")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals("drip"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void offer() {
        set(item(0, size("regular", "레귤러", 5000) + "," + size("large", "라지", 6500)));
    }

    @Test
    void eachIsSoldAtItsPriceAndCookedByItsName() {
        assertThat(known().path("price").asLong()).isEqualTo(5000);
        assertThat(known().path("taxClass").asString()).isEqualTo("beverage");
        String id = uuid();

        JsonNode order = place(id, drip(",\"variantId\":\"large\"")).json();

        assertThat(order.path("total").asLong()).isEqualTo(13_000);
        assertThat(order.at("/lines/0/variant/name").asString()).isEqualTo("라지");
        assertThat(ticketOf(id).at("/lines/0/name").asString()).isEqualTo("드립 라지");
    }

    @Test
    void oneIsToBeNamed() {
        Answer none = place(uuid(), drip(""));
        Answer other = place(uuid(), drip(",\"variantId\":\"huge\""));

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.problem()).isEqualTo("variant-unknown");
        assertThat(none.json().path("detail").asString()).contains("레귤러, 라지");
        assertThat(other.problem()).isEqualTo("variant-unknown");
        assertThat(place(uuid(), drip(",\"variantId\":\"HUGE\"")).status()).isEqualTo(400);
    }

    @Test
    void twoOfOneIdMakeNoSense() {
        Answer no = set(item(1, size("large", "라지", 1) + "," + size("large", "대", 2)));

        assertThat(no.status()).isEqualTo(400);
        assertThat(no.json().path("detail").asString()).contains("variants");
    }
}
