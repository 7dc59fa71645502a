package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a foreign program sees of an item whose price is said when it is sold.
final class OpenPriceWireTest extends WireTest {
    @SuppressWarnings("NullAway.Init")
    OpenPriceWireTest() {}

    @BeforeAll
    void offer() {
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            manager.send(
                    "PUT",
                    "/api/menu/items/open-food",
                    """
                    {"categoryId":"coffee","name":"기타 음식","price":0,"stationIds":["grill"],
                     "kitchenName":{"name":"기타"},"expectedVersion":0,"selling":{"openPrice":true}}
                    """);
        }
    }

    private static String food(String item, String more) {
        return """
        {"type":"TAKEAWAY","lines":[{"id":"%s","itemId":"%s","quantity":2%s}]}
        """
                .formatted(uuid(), item, more);
    }

    @Test
    void priceAndNameAreThoseThatWereSaidForGuestAndCook() {
        String id = uuid();
        Answer sold = place(id, food("open-food", ",\"open\":{\"price\":7500,\"name\":\"콩국수\"}"));

        assertThat(sold.status()).isEqualTo(201);
        assertThat(sold.json().path("total").asLong()).isEqualTo(15_000);
        assertThat(sold.json().at("/lines/0/name").asString()).isEqualTo("콩국수");
        assertThat(ticketOf(id).at("/lines/0/name").asString()).isEqualTo("콩국수");
        String plain = uuid();
        place(plain, food("open-food", ",\"open\":{\"price\":100}"));
        assertThat(ticketOf(plain).at("/lines/0/name").asString()).isEqualTo("기타");
    }

    @Test
    void theAuditLogTellsWhatWasSaid() {
        String id = uuid();
        String number =
                place(id, food("open-food", ",\"open\":{\"price\":7500,\"name\":\"콩국수\"}"))
                        .json()
                        .path("number")
                        .asString();
        http.send(
                "POST",
                "/api/orders/%s/lines".formatted(id),
                "{\"lines\":[{\"id\":\"%s\",\"itemId\":\"open-food\",\"quantity\":1,"
                                .formatted(uuid())
                        + "\"open\":{\"price\":300}}]}");

        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            var told =
                    manager.get("/api/audit?limit=20")
                            .json()
                            .path("entries")
                            .valueStream()
                            .map(entry -> entry.path("change"))
                            .filter(change -> change.path("subject").asString().equals(number))
                            .map(OpenPriceWireTest::told)
                            .toList();
            assertThat(told)
                    .containsExactly("PRICE_ENTERED 1 × 기타 음식 300", "PRICE_ENTERED 2 × 콩국수 7500");
        }
    }

    private static String told(JsonNode change) {
        return change.path("action").asString() + " " + change.at("/after/price").asString();
    }

    @Test
    void aCashierMayNotSayItAlone() {
        String open = food("open-food", ",\"open\":{\"price\":7500}");
        try (var cashier = new JsonHttp(server.address(), server.tokenOf("Sora"))) {
            Answer no = cashier.send("PUT", "/api/orders/" + uuid(), open);

            assertThat(no.status()).isEqualTo(403);
            assertThat(no.json().path("permission").asString()).isEqualTo("ENTER_PRICES");
        }
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            assertThat(manager.send("PUT", "/api/orders/" + uuid(), open).status()).isEqualTo(201);
        }
    }

    @Test
    void itIsSaidWhereItIsOpenAndNowhereElse() {
        assertThat(place(uuid(), food("open-food", "")).status()).isGreaterThanOrEqualTo(400);
        assertThat(place(uuid(), food("cola", ",\"open\":{\"price\":1}")).status())
                .isGreaterThanOrEqualTo(400);
        for (String wrong :
                new String[] {
                    "{\"price\":-1}",
                    "{\"price\":1000000000001}",
                    "{\"name\":\"x\"}",
                    "{}",
                    "{\"price\":1,\"name\":\"" + "x".repeat(121) + "\"}"
                }) {
            assertThat(place(uuid(), food("open-food", ",\"open\":" + wrong)).status())
                    .isEqualTo(400);
        }
        assertThat(place(uuid(), food("cola", "")).status()).isEqualTo(201);
    }
}
