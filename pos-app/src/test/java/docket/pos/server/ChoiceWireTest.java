package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.pos.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a foreign program sees of choices that sell out.
final class ChoiceWireTest extends WireTest {
    @SuppressWarnings("NullAway.Init")
    ChoiceWireTest() {}

    private static String path(String modifier) {
        return "/api/menu/modifiers/%s/availability".formatted(modifier);
    }

    private JsonHttp.Answer change(String modifier, String body) {
        return http.send("PUT", path(modifier), body);
    }

    private static String order(String item, String modifier) {
        return """
        {"type":"TAKEAWAY","lines":[{"id":"%s","itemId":"%s","quantity":1,
         "modifiers":[{"id":"%s"}]}]}
        """
                .formatted(uuid(), item, modifier);
    }

    private String off() {
        return http.get("/api/menu").json().path("modifiersOff").toString();
    }

    @AfterEach
    void bringBack() {
        change("shot", "{\"status\":\"PUBLISHED\"}");
    }

    @Test
    void aChoiceSellsOutOnEveryItemAtOnce() {
        String manager = server.tokenOf("Jun");
        JsonHttp.Answer changed = change("shot", "{\"status\":\"SOLD_OUT\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/availability/status").asString()).isEqualTo("SOLD_OUT");
        assertThat(off()).isEqualTo("[" + changed.body() + "]");
        for (String item : new String[] {"americano", "cafe-latte"}) {
            JsonHttp.Answer no = place(uuid(), order(item, "shot"));
            assertThat(no.status()).isEqualTo(409);
            assertThat(no.problem()).isEqualTo("modifier-sold-out");
            assertThat(no.json().path("detail").asString()).contains("샷 추가");
        }
        assertThat(place(uuid(), order("americano", "syrup")).status()).isEqualTo(201);
        try (var calls = new JsonHttp(server.address(), manager)) {
            JsonNode told = calls.get("/api/audit?limit=1").json().at("/entries/0/change");
            assertThat(told.path("subject").asString()).isEqualTo("샷 추가");
            assertThat(told.at("/after/choice").asString()).isEqualTo("SOLD_OUT");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"HIDDEN\"}",
                "{\"status\":\"PUBLISHED\",\"left\":3}",
                "{\"status\":\"PUBLISHED\",\"until\":\"2026-11-21T08:00:00Z\"}"
            })
    void aChoiceIsOnSaleOrSoldOutAndNothingElse(String body) {
        assertThat(change("shot", body).status()).isEqualTo(400);
    }

    @Test
    void aChoiceIsWantedInAWayAndTheKitchenReadsIt() {
        String id = uuid();
        String body = order("americano", "shot");
        JsonNode line =
                place(id, body.replace("\"shot\"", "\"shot\",\"prefix\":\"EXTRA\""))
                        .json()
                        .at("/lines/0");

        assertThat(line.at("/modifiers/0/prefix").asString()).isEqualTo("EXTRA");
        assertThat(line.at("/modifiers/0/price").asLong()).isEqualTo(1000);
        assertThat(ticketOf(id).at("/lines/0/modifiers/0/prefix").asString()).isEqualTo("EXTRA");
        String unknown = body.replace("\"shot\"", "\"shot\",\"prefix\":\"HALF\"");
        assertThat(place(uuid(), unknown).status()).isEqualTo(400);
        String twice = body.replace("\"shot\"", "\"shot\",\"quantity\":2,\"prefix\":\"SIDE\"");
        assertThat(place(uuid(), twice).status()).isEqualTo(400);
    }

    @Test
    void aChoiceAsksFurtherAndTheListStaysFlat() {
        String dish =
                """
                {"categoryId":"plate","name":"모둠 구이","price":30000,"stationIds":["grill"],
                 "expectedVersion":0,"modifierGroups":[
                 {"id":"with","name":"곁들임","names":{},"least":0,"most":2,"modifiers":[
                  {"id":"with-salad","name":"샐러드","names":{},"price":1000,"modifierGroups":[
                   {"id":"oil","name":"드레싱","names":{},"least":1,"most":1,"modifiers":[
                    {"id":"oil-olive","name":"올리브","names":{},"price":500}]}]}]}]}
                """;
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            assertThat(manager.send("PUT", "/api/menu/items/mixed-grill", dish).status())
                    .isEqualTo(201);
            assertThat(
                            manager.get("/api/audit?limit=1")
                                    .json()
                                    .at("/entries/0/change/after/choices")
                                    .asString())
                    .isEqualTo("곁들임 0–2 (샐러드 1000 → 드레싱 1–1 (올리브 500))");
            String cyclic = dish.replace("oil-olive", "with-salad");
            assertThat(manager.send("PUT", "/api/menu/items/mixed-grill-2", cyclic).status())
                    .isEqualTo(400);
        }
        String id = uuid();
        String salads =
                order("mixed-grill", "oil-olive")
                        .replace(
                                "[{\"id\":\"oil",
                                "[{\"id\":\"with-salad\",\"quantity\":2},{\"id\":\"oil");
        JsonNode sold = place(id, salads).json();

        assertThat(sold.path("total").asLong()).isEqualTo(33_000);
        assertThat(ticketOf(id).at("/lines/0/modifiers/1/parentId").asString())
                .isEqualTo("with-salad");
        assertThat(ticketOf(id).at("/lines/0/modifiers/1/quantity").asInt()).isEqualTo(2);
        assertThat(place(uuid(), order("mixed-grill", "oil-olive")).problem())
                .isEqualTo("modifier-unknown");
        assertThat(place(uuid(), order("mixed-grill", "with-salad")).problem())
                .isEqualTo("modifier-count");
        change("oil-olive", "{\"status\":\"SOLD_OUT\"}");
        assertThat(place(uuid(), salads).problem()).isEqualTo("modifier-sold-out");
        change("oil-olive", "{\"status\":\"PUBLISHED\"}");
    }

    @Test
    void whatNoItemOffersIsNotKnown() {
        assertThat(change("gold-leaf", "{\"status\":\"SOLD_OUT\"}").problem())
                .isEqualTo("modifier-unknown");
        assertThat(change("Gold", "{\"status\":\"SOLD_OUT\"}").status()).isEqualTo(400);
    }

    @Test
    void itComesBackByItselfAndStaysOffOverARestart(@TempDir Path folder) throws Exception {
        String past = "{\"status\":\"SOLD_OUT\",\"until\":\"2020-01-01T00:00:00Z\"}";
        try (var before = RunningServer.on(folder);
                var calls = new JsonHttp(before.address(), before.token())) {
            assertThat(calls.send("PUT", path("shot"), past).status()).isEqualTo(200);
            assertThat(calls.send("PUT", path("ice"), "{\"status\":\"SOLD_OUT\"}").status())
                    .isEqualTo(200);
        }
        try (var again = RunningServer.on(folder);
                var calls = new JsonHttp(again.address(), again.token())) {
            await().until(() -> calls.get("/api/menu").json().path("modifiersOff").size() == 1);

            assertThat(calls.get("/api/menu").json().at("/modifiersOff/0/id").asString())
                    .isEqualTo("ice");
        }
    }
}
