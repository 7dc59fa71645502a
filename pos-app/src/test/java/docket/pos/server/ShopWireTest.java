package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import docket.wire.Json;
import docket.wire.Protocol;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is said of the shop over the wire.
final class ShopWireTest extends WireTest {
    private static final String CHANGE = "{\"name\":\"%s\",\"language\":\"en\",\"tax\":\"ON_TOP\"}";

    private JsonHttp owner;

    @SuppressWarnings("NullAway.Init")
    ShopWireTest() {}

    @BeforeAll
    void come() {
        owner = new JsonHttp(server.address(), server.tokenOf("Mina"));
    }

    @AfterAll
    void leave() {
        owner.close();
    }

    private JsonNode shop() {
        return owner.get("/api/shop").json();
    }

    @Test
    void theOwnerChangesItAndTheAuditLogTellsBeforeAndAfter() {
        String before = shop().path("shop").path("name").asString();
        Answer changed = owner.send("PUT", "/api/shop", CHANGE.formatted("Cafe Mina"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).isEqualTo(shop().path("shop"));
        assertThat(changed.json().path("name").asString()).isEqualTo("Cafe Mina");
        assertThat(changed.json().path("currency").asString()).isEqualTo("KRW");
        assertThat(shop().path("sessionHours").asInt()).isEqualTo(16);
        JsonNode entry =
                owner.get("/api/audit?limit=1&action=SETTINGS_CHANGED")
                        .json()
                        .path("entries")
                        .path(0);
        assertThat(entry.path("by").path("person").asString()).isEqualTo("Mina");
        JsonNode change = entry.path("change");
        assertThat(change.path("before").path("name").asString()).isEqualTo(before);
        assertThat(change.path("after").path("name").asString()).isEqualTo("Cafe Mina");
        assertThat(change.path("after").path("tax").asString()).isEqualTo("ON_TOP");
    }

    /// One that is opening at that moment and asks for facts alone is no exception.
    @RepeatedTest(10)
    void everyFeedBeginsAnewWithIt(RepetitionInfo round) throws Exception {
        String name = "Cafe Sora " + round.getCurrentRepetition();
        var screen = new RawHttp(server.address(), server.token());
        try (RawFeed feed = RawFeed.open(screen, "?since=0")) {
            owner.send("PUT", "/api/shop", CHANGE.formatted(name));
            var end = ByteBuffer.wrap(feed.next(RawFeed.CLOSE));
            assertThat(end.getShort()).isEqualTo((short) Protocol.CLOSE_TRY_AGAIN);
            assertThat(UTF_8.decode(end).toString()).isEqualTo("the shop is another");
        }

        try (RawFeed feed = RawFeed.open(screen, "")) {
            JsonNode snapshot = Json.MAPPER.readTree(feed.text());
            assertThat(snapshot.path("data").path("shop").path("name").asString()).isEqualTo(name);
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(owner.send("PUT", "/api/shop", CHANGE.formatted(" ")).problem())
                .isEqualTo("invalid-request");
        assertThat(
                        owner.send(
                                        "PUT",
                                        "/api/shop",
                                        "{\"name\":\"A\",\"language\":\"fr\",\"tax\":\"ON_TOP\"}")
                                .problem())
                .isEqualTo("invalid-request");
        assertThat(
                        owner.send(
                                        "PUT",
                                        "/api/shop",
                                        "{\"name\":\"A\",\"currency\":\"USD\",\"language\":\"en\",\"tax\":\"ON_TOP\"}")
                                .body())
                .contains("currency");
    }

    @Test
    void anOrderThatLacksWhatTheShopAsksForIsRefused() {
        String rules =
                """
                {"name":"Cafe Mina","language":"en","tax":"ON_TOP","orderRules":{"DINE_IN":
                {"table":"REQUIRED","covers":"OFFERED","name":"NO","payAtSend":true}}}""";
        String order = "{\"type\":\"DINE_IN\",\"table\":\"%s\",\"lines\":[%s]}";
        String line = "{\"id\":\"%s\",\"itemId\":\"americano\",\"quantity\":1}";
        try {
            Answer changed = owner.send("PUT", "/api/shop", rules);
            assertThat(changed.json().path("orderRules").path("DINE_IN").path("table").asString())
                    .isEqualTo("REQUIRED");

            Answer no = place(order.formatted("", line.formatted(UUID.randomUUID())));
            assertThat(no.problem()).isEqualTo("order-incomplete");
            assertThat(no.status()).isEqualTo(422);
            assertThat(no.json().path("missing").asString()).isEqualTo("TABLE");

            assertThat(place(order.formatted("4", line.formatted(UUID.randomUUID()))).status())
                    .isEqualTo(201);
        } finally {
            owner.send("PUT", "/api/shop", rules.replace("REQUIRED", "OFFERED"));
        }
    }

    private Answer place(String order) {
        return http.send("PUT", "/api/orders/" + UUID.randomUUID(), order);
    }

    @Test
    void rulesThatWereNotSaidStay() {
        String rules =
                """
                {"name":"Cafe Mina","language":"en","tax":"ON_TOP","orderRules":{"TAKEAWAY":
                {"table":"NO","covers":"NO","name":"REQUIRED","payAtSend":false}}}""";
        owner.send("PUT", "/api/shop", rules);
        Answer later = owner.send("PUT", "/api/shop", CHANGE.formatted("Cafe Sora"));
        Answer usual =
                owner.send(
                        "PUT",
                        "/api/shop",
                        rules.replaceFirst("\"orderRules\":.*\\R.*", "\"orderRules\":{}}"));

        assertThat(later.json().path("orderRules").path("TAKEAWAY").path("name").asString())
                .isEqualTo("REQUIRED");
        assertThat(usual.json().has("orderRules")).isFalse();
    }

    @Test
    void aCounterReadsItAndOthersDoNotChangeIt() {
        assertThat(http.get("/api/shop").status()).isEqualTo(200);
        assertThat(
                        http.send("PUT", "/api/shop", CHANGE.formatted("Mine"))
                                .json()
                                .path("permission")
                                .asString())
                .isEqualTo("CHANGE_SETTINGS");
    }
}
