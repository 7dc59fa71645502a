package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The floor plan and the guests at its tables on the wire. Each test has a table of its own.
final class TableWireTest extends WireTest {
    private JsonHttp manager;

    @SuppressWarnings("NullAway.Init")
    TableWireTest() {}

    @BeforeAll
    void come() {
        manager = new JsonHttp(server.address(), server.tokenOf("Jun"));
    }

    @AfterAll
    void leave() {
        manager.close();
    }

    private static String orderAt(String table) {
        return order("americano").replace("\"4\"", "\"" + table + "\"");
    }

    private Answer seat(String visit, String table, int guests, String more) {
        return http.send(
                "PUT",
                "/api/visits/" + visit,
                "{\"table\":\"%s\",\"guests\":%d%s}".formatted(table, guests, more));
    }

    private Answer change(String visit, String status, int version) {
        return http.send(
                "PUT",
                "/api/visits/%s/status".formatted(visit),
                "{\"status\":\"%s\",\"expectedVersion\":%d}".formatted(status, version));
    }

    private Stream<JsonNode> visitsAt(String table) {
        return http.get("/api/floor")
                .json()
                .path("visits")
                .valueStream()
                .filter(visit -> visit.path("table").asString().equals(table));
    }

    private String statusAt(String table) {
        return visitsAt(table).findFirst().map(v -> v.path("status").asString()).orElse("FREE");
    }

    /// Pays an order and puts it away.
    private void finish(String order) {
        long due = http.get("/api/orders/" + order).json().path("due").asLong();
        http.send(
                "POST",
                "/api/orders/%s/payments".formatted(order),
                "{\"id\":\"%s\",\"tender\":\"CARD\",\"amount\":%d}".formatted(uuid(), due));
        orderStatus(order, "CLOSED", version(order), "");
    }

    @Test
    void theSampleHasAPlanOfTwoAreas() {
        JsonNode plan = http.get("/api/floor").json().path("plan");

        assertThat(plan.path("areas").valueStream().map(area -> area.path("id").asString()))
                .containsExactly("hall", "terrace");
        assertThat(plan.at("/areas/0/tables").size()).isGreaterThan(9);
    }

    @Test
    void theFirstOrderOpensTheVisitAndTheSecondJoinsIt() {
        String first = uuid();
        String second = uuid();
        JsonNode placed = place(first, orderAt("1")).json();
        JsonNode more = place(second, orderAt("1")).json();

        assertThat(more.path("visitId")).isEqualTo(placed.path("visitId"));
        assertThat(visitsAt("1")).hasSize(1);

        finish(first);
        assertThat(statusAt("1")).isEqualTo("SEATED");
        finish(second);
        assertThat(statusAt("1")).isEqualTo("TO_CLEAN");
    }

    @Test
    void guestsAreSeatedAndCountedAndTheirBillIsAskedFor() {
        String visit = uuid();

        assertThat(seat(visit, "2", 2, "").status()).isEqualTo(201);
        assertThat(seat(visit, "2", 3, ",\"expectedVersion\":1").json().path("guests").asInt())
                .isEqualTo(3);
        assertThat(change(visit, "BILL_ASKED", 2).json().has("billAskedAt")).isTrue();
        assertThat(statusAt("2")).isEqualTo("BILL_ASKED");
        assertThat(change(visit, "SEATED", 3).json().has("billAskedAt")).isFalse();
    }

    @Test
    void ofTwoWhoSeatGuestsAtOneTableTheSecondIsTold() {
        seat(uuid(), "3", 2, "");

        Answer late = seat(uuid(), "3", 4, "");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("table-taken");
        assertThat(late.json().at("/visit/guests").asInt()).isEqualTo(2);
    }

    @Test
    void aTableIsFreeWhenItIsTappedCleanAndItsVisitIsKept() {
        String order = uuid();
        String visit = place(order, orderAt("5")).json().path("visitId").asString();

        assertThat(change(visit, "CLEANED", 1).problem()).isEqualTo("table-busy");
        finish(order);
        assertThat(change(visit, "CLEANED", 1).problem()).isEqualTo("stale-version");
        assertThat(change(visit, "CLEANED", 2).json().path("status").asString()).isEqualTo("OVER");
        assertThat(visitsAt("5")).isEmpty();
        assertThat(http.get("/api/visits?table=5").json().at("/visits/0/id").asString())
                .isEqualTo(visit);
        assertThat(http.get("/api/visits?table=5&day=2020-01-01").json().path("visits")).isEmpty();
    }

    @Test
    void guestsWhoLeaveWithoutAnOrderFreeTheTable() {
        String visit = uuid();
        seat(visit, "6", 2, "");

        change(visit, "CLEANED", 1);

        assertThat(statusAt("6")).isEqualTo("FREE");
        assertThat(seat(uuid(), "6", 2, "").status()).isEqualTo(201);
    }

    @Test
    void aTableThatIsTypedIsFreeAsSoonAsItHasPaid() {
        String order = uuid();
        place(order, orderAt("garden"));
        assertThat(statusAt("garden")).isEqualTo("SEATED");

        finish(order);

        assertThat(visitsAt("garden")).isEmpty();
    }

    @Test
    void guestsMoveWithAllTheirOrdersAndNothingIsFiredAgain() {
        String order = uuid();
        String visit = place(order, orderAt("8")).json().path("visitId").asString();
        JsonNode before = ticketOf(order);

        Answer moved =
                http.send(
                        "PUT",
                        "/api/visits/%s/table".formatted(visit),
                        "{\"table\":\"9\",\"expectedVersion\":1}");

        JsonNode after = ticketOf(order);
        assertThat(moved.json().path("table").asString()).isEqualTo("9");
        assertThat(http.get("/api/orders/" + order).json().path("table").asString()).isEqualTo("9");
        assertThat(after.path("movedFrom").asString()).isEqualTo("8");
        assertThat(after.path("table").asString()).isEqualTo("9");
        assertThat(after.path("lines")).isEqualTo(before.path("lines"));
        assertThat(after.path("firedAt")).isEqualTo(before.path("firedAt"));
        assertThat(statusAt("8")).isEqualTo("FREE");
        assertThat(statusAt("9")).isEqualTo("SEATED");
    }

    @Test
    void guestsDoNotMoveWhereOthersSit() {
        String visit = uuid();
        seat(visit, "10", 1, "");
        seat(uuid(), "11", 1, "");

        Answer refused =
                http.send(
                        "PUT",
                        "/api/visits/%s/table".formatted(visit),
                        "{\"table\":\"11\",\"expectedVersion\":1}");

        assertThat(refused.problem()).isEqualTo("table-taken");
        assertThat(statusAt("10")).isEqualTo("SEATED");
    }

    private Answer merge(String visit, int version, String into, int intoVersion) {
        return http.send(
                "POST",
                "/api/visits/%s/merge".formatted(visit),
                "{\"into\":\"%s\",\"expectedVersion\":%d,\"expectedIntoVersion\":%d}"
                        .formatted(into, version, intoVersion));
    }

    @Test
    void guestsJoinOthersAndPartAgainAndNothingIsFiredAgain() {
        String order = uuid();
        String visit = place(order, orderAt("20")).json().path("visitId").asString();
        String host = uuid();
        seat(host, "21", 2, "");
        JsonNode before = ticketOf(order);

        Answer joined = merge(visit, 1, host, 1);

        JsonNode after = ticketOf(order);
        assertThat(joined.json().path("mergedInto").asString()).isEqualTo(host);
        assertThat(after.path("movedFrom").asString()).isEqualTo("20");
        assertThat(after.path("table").asString()).isEqualTo("21");
        assertThat(after.path("lines")).isEqualTo(before.path("lines"));
        assertThat(http.get("/api/orders/" + order).json().path("visitId").asString())
                .isEqualTo(host);
        assertThat(merge(visit, 1, host, 1).problem()).isEqualTo("stale-version");
        assertThat(change(visit, "BILL_ASKED", 2).problem()).isEqualTo("illegal-transition");
        assertThat(manager.get("/api/audit?action=TABLES_MERGED").body()).contains("\"20\"");

        Answer parted =
                http.send(
                        "POST", "/api/visits/%s/part".formatted(visit), "{\"expectedVersion\":2}");

        assertThat(parted.json().has("mergedInto")).isFalse();
        assertThat(ticketOf(order).path("lines")).isEqualTo(before.path("lines"));
        assertThat(ticketOf(order).has("movedFrom")).isFalse();
        assertThat(http.get("/api/orders/" + order).json().path("table").asString())
                .isEqualTo("20");
        assertThat(manager.get("/api/audit?action=TABLES_PARTED").body()).contains("\"21\"");
    }

    @Test
    void aTableWhoseGuestsAreWithOthersIsSetFreeByItself() {
        String visit = uuid();
        String host = uuid();
        seat(visit, "22", 2, "");
        seat(host, "23", 2, "");
        merge(visit, 1, host, 1);

        assertThat(seat(uuid(), "22", 2, "").problem()).isEqualTo("table-taken");
        assertThat(change(visit, "CLEANED", 2).json().path("status").asString()).isEqualTo("OVER");
        assertThat(statusAt("23")).isEqualTo("SEATED");
    }

    @Test
    void oneOrderGoesToAnotherTableAndCanBePaidThere() {
        String order = uuid();
        place(order, orderAt("24"));

        Answer moved =
                http.send(
                        "PUT",
                        "/api/orders/%s/table".formatted(order),
                        "{\"table\":\"25\",\"expectedVersion\":1}");

        assertThat(moved.json().path("table").asString()).isEqualTo("25");
        assertThat(statusAt("24")).isEqualTo("FREE");
        assertThat(statusAt("25")).isEqualTo("SEATED");
        assertThat(ticketOf(order).path("movedFrom").asString()).isEqualTo("24");
        assertThat(manager.get("/api/audit?action=ORDER_MOVED").body()).contains("\"25\"");
        finish(order);
        assertThat(statusAt("25")).isEqualTo("TO_CLEAN");
    }

    @Test
    void anOrderThatIsOpenedAgainBringsNobodyBackToWhereOthersSit() {
        String first = uuid();
        String last = uuid();
        String visit = place(first, orderAt("porch")).json().path("visitId").asString();
        place(last, orderAt("porch"));
        finish(first);
        http.send(
                "PUT",
                "/api/visits/%s/table".formatted(visit),
                "{\"table\":\"roof\",\"expectedVersion\":1}");
        finish(last);
        place(uuid(), orderAt("roof"));

        Answer again = orderStatus(first, "OPEN", version(first), ",\"reason\":\"wrong bill\"");

        assertThat(again.status()).isEqualTo(200);
        assertThat(visitsAt("roof")).hasSize(1);
        assertThat(visitsAt("porch")).isEmpty();
    }

    @Test
    void aLineGoesToAnotherTableAndTheKitchenKeepsWhatItHas() {
        String order = uuid();
        String other = uuid();
        place(order, orderAt("26"));
        JsonNode line = http.get("/api/orders/" + order).json().at("/lines/0");
        String body =
                "{\"lines\":[{\"id\":\"%s\",\"quantity\":%d,\"newId\":\"%s\"}],\"to\":\"%s\",\"table\":\"27\",\"expectedVersion\":1}"
                        .formatted(line.path("id").asString(), 99, uuid(), other);

        Answer tooMany = http.send("POST", "/api/orders/%s/transfer".formatted(order), body);
        Answer whole =
                http.send(
                        "POST",
                        "/api/orders/%s/transfer".formatted(order),
                        "{\"lines\":[{\"id\":\"%s\"}],\"to\":\"%s\",\"table\":\"27\",\"expectedVersion\":1}"
                                .formatted(line.path("id").asString(), other));

        assertThat(tooMany.problem()).isEqualTo("invalid-request");
        assertThat(whole.problem()).isEqualTo("invalid-request");

        place(other, orderAt("27"));
        Answer moved =
                http.send(
                        "POST",
                        "/api/orders/%s/transfer".formatted(order),
                        "{\"lines\":[{\"id\":\"%s\"}],\"to\":\"%s\",\"expectedVersion\":1}"
                                .formatted(line.path("id").asString(), other));

        assertThat(moved.json().path("lines")).hasSize(2);
        assertThat(ticketOf(other).at("/lines/1/movedFrom").asString())
                .isEqualTo(http.get("/api/orders/" + order).json().path("number").asString());
        assertThat(http.get("/api/orders/" + order).json().path("status").asString())
                .isEqualTo("CANCELLED");
        assertThat(http.get("/api/tickets?station=all").body()).doesNotContain(order);
        assertThat(manager.get("/api/audit?action=LINES_TRANSFERRED").body()).contains("\"27\"");
    }

    private String person(String name) {
        return manager.get("/api/staff/roster")
                .json()
                .path("people")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Answer handOver(JsonHttp by, String what) {
        return by.send(
                "POST",
                "/api/orders/hand-over",
                "{%s,\"to\":\"%s\"}".formatted(what, person("Sora")));
    }

    @Test
    void whoeverTakesAnOrderLooksAfterItUntilSomebodyElseDoes() {
        String order = uuid();
        Answer placed = manager.send("PUT", "/api/orders/" + order, orderAt("28"));

        Answer handed = handOver(manager, "\"orders\":[\"%s\"]".formatted(order));

        assertThat(placed.json().path("waiter").asString()).isEqualTo("Jun");
        assertThat(handed.json().at("/orders/0/waiter").asString()).isEqualTo("Sora");
        assertThat(ticketOf(order).path("waiter").asString()).isEqualTo("Sora");
        assertThat(handOver(manager, "\"orders\":[\"%s\"]".formatted(order)).problem())
                .isEqualTo("nothing-to-hand-over");
        assertThat(manager.get("/api/audit?action=ORDERS_HANDED_OVER").body())
                .contains("\"Jun\"", "\"Sora\"");
    }

    @Test
    void atTheEndOfAShiftAllOfSomebodyIsHandedOver() {
        String one = uuid();
        String two = uuid();
        manager.send("PUT", "/api/orders/" + one, orderAt("29"));
        manager.send("PUT", "/api/orders/" + two, orderAt("30"));

        Answer handed = handOver(manager, "\"from\":\"%s\"".formatted(person("Jun")));

        assertThat(handed.body()).contains(one, two);
        assertThat(http.get("/api/orders/" + two).json().path("waiter").asString())
                .isEqualTo("Sora");
        assertThat(handOver(manager, "\"from\":\"%s\"".formatted(uuid())).problem())
                .isEqualTo("person-unknown");
    }

    @Test
    void theVisitsOfATableTellWhatWasOrdered() {
        String order = uuid();
        String visit = place(order, orderAt("31")).json().path("visitId").asString();
        String number = http.get("/api/orders/" + order).json().path("number").asString();
        long total = http.get("/api/orders/" + order).json().path("total").asLong();

        JsonNode page = http.get("/api/visits?table=31").json();

        assertThat(page.at("/bills/0/visitId").asString()).isEqualTo(visit);
        assertThat(page.at("/bills/0/orders/0").asString()).isEqualTo(number);
        assertThat(page.at("/bills/0/total").asLong()).isEqualTo(total);
    }

    @Test
    void anUnknownVisitIsNotFound() {
        assertThat(change(uuid(), "CLEANED", 1).status()).isEqualTo(404);
        assertThat(seat(uuid(), "7", 2, ",\"expectedVersion\":1").problem())
                .isEqualTo("visit-unknown");
    }

    @Test
    void thePlanIsDrawnAsAWholeAndOfTwoTheSecondIsShownTheFirst() {
        JsonNode before = http.get("/api/floor").json().path("plan");
        int version = before.path("version").asInt();
        String body =
                "{\"areas\":%s,\"expectedVersion\":%d}".formatted(before.path("areas"), version);

        Answer drawn = manager.send("PUT", "/api/floor", body);
        Answer late = manager.send("PUT", "/api/floor", body);

        assertThat(drawn.json().path("version").asInt()).isEqualTo(version + 1);
        assertThat(late.problem()).isEqualTo("stale-version");
        assertThat(late.json().path("plan")).isEqualTo(drawn.json());
        assertThat(
                        manager.get("/api/audit?limit=1")
                                .json()
                                .at("/entries/0/change/action")
                                .asString())
                .isEqualTo("FLOOR_PLAN_CHANGED");
    }
}
