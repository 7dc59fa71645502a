package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a foreign program sees of combos.
final class ComboWireTest extends WireTest {
    @SuppressWarnings("NullAway.Init")
    ComboWireTest() {}

    private static String head(String id, String item, int quantity) {
        return """
        {"id":"%s","itemId":"%s","quantity":%d}"""
                .formatted(id, item, quantity);
    }

    private static String part(String head, String slot, String item, int quantity) {
        return """
        {"id":"%s","itemId":"%s","quantity":%d,"partOf":{"lineId":"%s","slotId":"%s"}}"""
                .formatted(uuid(), item, quantity, head, slot);
    }

    private static String lines(String... lines) {
        return """
        {"type":"DINE_IN","table":"12","lines":[%s]}"""
                .formatted(String.join(",", List.of(lines)));
    }

    private static String combo(String head, int quantity) {
        return lines(
                head(head, "burger-combo", quantity),
                part(head, "burger", "bacon-burger", quantity),
                part(head, "side", "fries", quantity),
                part(head, "drink", "cola", quantity));
    }

    private Answer managing(String verb, String path, String body) {
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            return manager.send(verb, path, body);
        }
    }

    private static String item(String slots) {
        return """
        {"categoryId":"burger","name":"세트","price":9000,"expectedVersion":0,"slots":[%s]}"""
                .formatted(slots);
    }

    @Test
    void aComboIsSoldWithItsPartsAndEachIsCookedAtItsStation() {
        String id = uuid();
        String head = uuid();

        JsonNode order = place(id, combo(head, 2)).json();

        assertThat(order.path("total").asLong()).isEqualTo(2 * (13_500 + 900));
        assertThat(order.at("/lines/0/stationIds").size()).isZero();
        assertThat(order.at("/lines/1/partOf/lineId").asString()).isEqualTo(head);
        assertThat(order.at("/lines/1/total").asLong()).isEqualTo(1800);
        JsonNode ticket = ticketOf(id);
        assertThat(ticket.path("lines").size()).isEqualTo(1);
        assertThat(ticket.at("/lines/0/combo/name").asString()).isEqualTo("콤보");

        JsonNode off =
                http.send(
                                "POST",
                                "/api/orders/" + id + "/lines/" + head + "/void",
                                "{\"reason\":\"mistake\"}")
                        .json();
        assertThat(off.path("total").asLong()).isZero();
        assertThat(off.path("lines").valueStream())
                .allMatch(line -> line.path("status").asString().equals("VOIDED"));
    }

    @Test
    void whatDoesNotMakeTheComboIsRefused() {
        String head = uuid();
        Answer bare = place(uuid(), lines(head(head, "burger-combo", 1)));
        Answer other =
                place(
                        uuid(),
                        lines(
                                head(head, "burger-combo", 1),
                                part(head, "burger", "steak", 1),
                                part(head, "side", "fries", 1),
                                part(head, "drink", "cola", 1)));
        Answer orphan = place(uuid(), lines(part(head, "side", "fries", 1)));

        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.problem()).isEqualTo("combo-parts");
        assertThat(bare.json().path("slotId").asString()).isEqualTo("burger");
        assertThat(other.problem()).isEqualTo("combo-parts");
        assertThat(orphan.problem()).isEqualTo("combo-parts");
        assertThat(place(uuid(), combo("no-uuid", 1)).status()).isEqualTo(400);
    }

    @Test
    void aComboIsPutOnTheMenuOfSingleItemsOnly() {
        String side =
                """
                {"id":"side","name":"사이드","least":1,"most":1,"choices":[{"itemId":"%s","extra":500}]}""";

        Answer made = managing("PUT", "/api/menu/items/duo", item(side.formatted("fries")));
        Answer nested =
                managing("PUT", "/api/menu/items/trio", item(side.formatted("burger-combo")));
        Answer unknown = managing("PUT", "/api/menu/items/trio", item(side.formatted("pizza")));
        Answer optional =
                managing(
                        "PUT",
                        "/api/menu/items/trio",
                        item(side.formatted("fries").replace("\"least\":1", "\"least\":0")));
        Answer removed = managing("DELETE", "/api/menu/items/cola?expectedVersion=1", "");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/slots/0/choices/0/extra").asLong()).isEqualTo(500);
        assertThat(nested.status()).isEqualTo(400);
        assertThat(unknown.problem()).isEqualTo("item-unknown");
        assertThat(optional.status()).isEqualTo(400);
        assertThat(removed.status()).isEqualTo(409);
        assertThat(removed.problem()).isEqualTo("item-in-combo");
        assertThat(removed.json().path("name").asString()).isEqualTo("버거 콤보");
    }
}
