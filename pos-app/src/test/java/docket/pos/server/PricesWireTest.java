package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a foreign program sees of an item with other prices. By the wall clock of the shop it is
/// about midday.
final class PricesWireTest extends WireTest {
    @SuppressWarnings("NullAway.Init")
    PricesWireTest() {}

    private Answer set(String id, int seen, String prices) {
        String body =
                """
                {"categoryId":"coffee","name":"드립","price":4000,"stationIds":["bar"],
                 "expectedVersion":%d,"selling":{"prices":[%s]}}
                """
                        .formatted(seen, prices);
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            return manager.send("PUT", "/api/menu/items/" + id, body);
        }
    }

    private static String hours(String from, String until) {
        return "\"hours\":{\"from\":\"%s\",\"until\":\"%s\"}".formatted(from, until);
    }

    private static String order(String type, String item) {
        return """
        {"type":"%s","lines":[{"id":"%s","itemId":"%s","quantity":1}]}
        """
                .formatted(type, uuid(), item);
    }

    private long charged(String type, String item) {
        return place(uuid(), order(type, item)).json().path("total").asLong();
    }

    @Test
    void theServerChargesByTheTypeAndByItsClock() {
        String evening = "{\"price\":1,%s}".formatted(hours("17:00", "19:00"));
        String lunch =
                "{\"price\":3000,\"orderType\":\"DINE_IN\",%s}".formatted(hours("10:00", "16:00"));
        Answer made =
                set(
                        "happy-drip",
                        0,
                        evening + "," + lunch + ",{\"price\":3500,\"orderType\":\"TAKEAWAY\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/selling/prices/0/hours/until").asString()).isEqualTo("19:00");
        assertThat(charged("DINE_IN", "happy-drip")).isEqualTo(3000);
        assertThat(charged("TAKEAWAY", "happy-drip")).isEqualTo(3500);
        set("happy-drip", 1, evening);
        assertThat(charged("TAKEAWAY", "happy-drip")).isEqualTo(4000);
    }

    @Test
    void whatIsAddedLaterIsChargedByTheOrdersOwnType() {
        set("late-drip", 0, "{\"price\":3500,\"orderType\":\"TAKEAWAY\"}");
        String id = uuid();
        place(id, order("TAKEAWAY", "late-drip"));

        Answer more =
                http.send(
                        "POST",
                        "/api/orders/%s/lines".formatted(id),
                        "{\"lines\":[{\"id\":\"%s\",\"itemId\":\"late-drip\",\"quantity\":2}]}"
                                .formatted(uuid()));

        assertThat(more.json().path("total").asLong()).isEqualTo(3 * 3500);
    }

    @Test
    void theAuditLogTellsOfThem() {
        set("told-drip", 0, "");
        set("told-drip", 1, "{\"price\":3500,\"orderType\":\"TAKEAWAY\"}");

        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            JsonNode change =
                    manager.get("/api/audit?limit=9")
                            .json()
                            .path("entries")
                            .valueStream()
                            .map(entry -> entry.path("change"))
                            .filter(told -> told.path("action").asString().equals("ITEM_CHANGED"))
                            .findFirst()
                            .orElseThrow();
            assertThat(change.at("/after/prices").asString()).isEqualTo("3500 takeaway");
            assertThat(change.at("/before/prices").isMissingNode()).isTrue();
        }
    }

    @Test
    void aCodeThatAnotherItemHasIsRefused() {
        String body =
                """
                {"categoryId":"coffee","name":"드립","price":4000,"expectedVersion":0,
                 "selling":{"codes":[{"value":"8801234567893"}]}}
                """;
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            assertThat(manager.send("PUT", "/api/menu/items/coded-1", body).status())
                    .isEqualTo(201);
            Answer no = manager.send("PUT", "/api/menu/items/coded-2", body);

            assertThat(no.status()).isEqualTo(409);
            assertThat(no.problem()).isEqualTo("code-in-use");
            assertThat(no.json().path("itemId").asString()).isEqualTo("coded-1");
            assertThat(
                            manager.send(
                                            "PUT",
                                            "/api/menu/items/coded-3",
                                            body.replace("8801234567893", "88x"))
                                    .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aCategoryTellsTheCourseOfItsItems() {
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            String starters = "{\"name\":\"전채\",\"colour\":\"AMBER\",\"course\":%s}";
            Answer made =
                    manager.send("PUT", "/api/menu/categories/starters", starters.formatted("1"));
            assertThat(made.json().at("/course").asInt()).isEqualTo(1);
            for (String wrong : List.of("0", "10", "1.5", "\"1\"")) {
                Answer no =
                        manager.send(
                                "PUT", "/api/menu/categories/mains", starters.formatted(wrong));
                assertThat(no.status()).as(wrong).isEqualTo(400);
            }
        }
    }

    @Test
    void hoursAreToldAndNothingIsRefusedForThem() {
        String morning = "{\"days\":[\"MONDAY\"],\"from\":\"07:00\",\"until\":\"08:00\"}";
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"))) {
            Answer made =
                    manager.send(
                            "PUT",
                            "/api/menu/categories/breakfast",
                            "{\"name\":\"아침\",\"colour\":\"AMBER\",\"hours\":[%s]}"
                                    .formatted(morning));
            assertThat(made.json().at("/hours/0/from").asString()).isEqualTo("07:00");
            Answer toast =
                    manager.send(
                            "PUT",
                            "/api/menu/items/toast",
                            """
                            {"categoryId":"breakfast","name":"토스트","price":4000,
                             "expectedVersion":0,"selling":{"hours":[%s]}}
                            """
                                    .formatted(morning));
            assertThat(toast.json().at("/selling/hours/0/days/0").asString()).isEqualTo("MONDAY");
            assertThat(charged("TAKEAWAY", "toast")).isEqualTo(4000);
            assertThat(
                            manager.send(
                                            "PUT",
                                            "/api/menu/categories/late",
                                            "{\"name\":\"a\",\"colour\":\"AMBER\",\"hours\":[null]}")
                                    .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\":-1}",
                "{\"orderType\":\"TAKEAWAY\"}",
                "{\"price\":1,\"orderType\":\"DRIVE_IN\"}",
                "{\"price\":1,\"variantId\":\"large\"}",
                "{\"price\":1,\"hours\":{\"from\":\"25:00\",\"until\":\"26:00\"}}",
                "{\"price\":1,\"hours\":{\"from\":\"09:00\"}}",
                "{\"price\":1,\"hours\":{\"days\":[\"FUNDAY\"],\"from\":\"09:00\",\"until\":\"10:00\"}}",
                "null"
            })
    void whatMakesNoSenseIsRefused(String rule) {
        assertThat(set("wrong-drip", 0, rule).status()).isEqualTo(400);
    }
}
