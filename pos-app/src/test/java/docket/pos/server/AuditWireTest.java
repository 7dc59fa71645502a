package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What the audit log tells of what is done over the wire.
final class AuditWireTest extends WireTest {
    private JsonHttp owner;

    @SuppressWarnings("NullAway.Init")
    AuditWireTest() {}

    @BeforeAll
    void come() {
        owner = new JsonHttp(server.address(), server.tokenOf("Mina"));
    }

    @AfterAll
    void leave() {
        owner.close();
    }

    private JsonNode lastOf(String text) {
        return last("text=" + text);
    }

    private JsonNode last(String query) {
        JsonNode entry = owner.get("/api/audit?" + query).json().path("entries").path(0);
        assertThat(entry.path("by").path("station").asString()).isEqualTo("test");
        return entry.path("change");
    }

    private static String told(JsonNode change) {
        return "%s %s: %s > %s, %s"
                .formatted(
                        change.path("action").asString(),
                        change.path("subject").asString(),
                        traits(change.path("before")),
                        traits(change.path("after")),
                        change.path("reason").asString("-"));
    }

    private static String traits(JsonNode traits) {
        return traits.isMissingNode()
                ? "-"
                : traits.properties().stream()
                        .map(trait -> trait.getValue().asString())
                        .collect(Collectors.joining(", "));
    }

    @Test
    void aVoidedLineIsToldWithItsReason() {
        String id = uuid();
        JsonNode order = place(id, order("cola")).json();
        String number = order.path("number").asString();
        String line = order.path("lines").path(0).path("id").asString();
        http.send(
                "POST",
                "/api/orders/%s/lines/%s/void".formatted(id, line),
                "{\"reason\":\"spilt\"}");

        assertThat(told(lastOf(number)))
                .isEqualTo("LINE_VOIDED %s: 2 × 콜라: FIRED > VOIDED, spilt".formatted(number));
    }

    @Test
    void aHeldLineThatWasTakenOffIsTold() {
        String id = uuid();
        String body = order("cola").replace("\"quantity\":2", "\"quantity\":2,\"held\":true");
        JsonNode order = place(id, body).json();
        String number = order.path("number").asString();
        String line = order.path("lines").path(0).path("id").asString();
        http.send("POST", "/api/orders/%s/lines/%s/remove".formatted(id, line), "{}");

        assertThat(told(lastOf(number)))
                .isEqualTo("LINE_REMOVED %s: 2 × 콜라: HELD > REMOVED, -".formatted(number));
    }

    @Test
    void aLineThatIsMadeAgainIsToldWithItsReason() {
        String id = uuid();
        JsonNode order = place(id, order("cola")).json();
        String number = order.path("number").asString();
        String line = order.path("lines").path(0).path("id").asString();
        ticketStatus(ticketOf(id), "DONE", 1);
        http.send(
                "POST",
                "/api/orders/%s/lines/%s/remake".formatted(id, line),
                "{\"id\":\"%s\",\"quantity\":1,\"reason\":\"spilt\"}".formatted(uuid()));

        assertThat(told(lastOf(number)))
                .isEqualTo("LINE_REMADE %s: 1 × 콜라: - > FIRED, spilt".formatted(number));
    }

    @Test
    void aLineThatIsGivenToTheGuestIsToldWithWhatItWouldHaveCost() {
        String id = uuid();
        JsonNode order = place(id, order("cola")).json();
        String number = order.path("number").asString();
        String line = order.path("lines").path(0).path("id").asString();
        http.send(
                "POST",
                "/api/orders/%s/lines/%s/comp".formatted(id, line),
                "{\"reason\":\"long wait\"}");

        assertThat(told(lastOf(number)))
                .isEqualTo(
                        "LINE_COMPED %s: 2 × 콜라: %s > 0, long wait"
                                .formatted(number, order.path("total").asString()));
    }

    @Test
    void aRushIsToldAndThatItWasTakenBack() {
        String id = uuid();
        String number = place(id, order("cola")).json().path("number").asString();
        String rush = "/api/orders/%s/rush".formatted(id);

        http.send("PUT", rush, "{\"rush\":true,\"expectedVersion\":1}");
        String hurried = told(lastOf(number));
        http.send("PUT", rush, "{\"rush\":false}");

        assertThat(hurried).isEqualTo("ORDER_RUSHED %s: false > true, -".formatted(number));
        assertThat(told(lastOf(number)))
                .isEqualTo("ORDER_RUSHED %s: true > false, -".formatted(number));
    }

    @Test
    void aCancelledOrderIsToldWithItsReason() {
        String id = uuid();
        String number = place(id, order("cola")).json().path("number").asString();
        orderStatus(id, "CANCELLED", 1, ",\"reason\":\"guest left\"");

        assertThat(told(lastOf(number)))
                .isEqualTo("ORDER_CANCELLED %s: OPEN > CANCELLED, guest left".formatted(number));
    }

    @Test
    void moneyIsToldAndEverydayWorkIsNot() {
        String id = uuid();
        JsonNode order = place(id, order("cola")).json();
        String number = order.path("number").asString();
        String total = order.path("total").asString();
        assertThat(owner.get("/api/audit?text=" + number).json().path("entries").size()).isZero();

        http.send(
                "POST",
                "/api/orders/%s/payments".formatted(id),
                "{\"id\":\"%s\",\"tender\":\"CARD\",\"amount\":%d}"
                        .formatted(uuid(), order.path("total").asLong()));

        assertThat(told(lastOf(number)))
                .isEqualTo("PAYMENT_TAKEN %s: UNPAID > %s, PAID, CARD, -".formatted(number, total));
    }

    @Test
    void theMenuIsToldOf() {
        http.send("PUT", "/api/menu/items/soju/availability", "{\"status\":\"HIDDEN\"}");

        assertThat(told(last("action=AVAILABILITY_CHANGED")))
                .isEqualTo("AVAILABILITY_CHANGED 소주: PUBLISHED > HIDDEN, -");
    }

    @Test
    void devicesAreToldOf() {
        server.revokedToken();

        assertThat(told(last("action=DEVICE_REVOKED"))).isEqualTo("DEVICE_REVOKED test: - > -, -");
        assertThat(told(last("action=DEVICE_ADDED")))
                .isEqualTo("DEVICE_ADDED test: - > PROGRAM, test, COUNTER, all, -");
    }

    @Test
    void theLogIsSearchedByPersonAndDay() {
        LocalDate today = LocalDate.now(Clock.systemUTC());

        assertThat(count("person=Mina")).isPositive();
        assertThat(count("person=Sora")).isZero();
        assertThat(count("from=%s&to=%s".formatted(today.minusDays(2), today.plusDays(1))))
                .isPositive();
        assertThat(count("from=2020-01-01&to=2020-12-31")).isZero();
    }

    private int count(String query) {
        return owner.get("/api/audit?limit=500&" + query).json().path("entries").size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from=yesterday                | from must be a day, such as 2026-11-21.
                    to=2026-02-30                 | to must be a day, such as 2026-11-21.
                    from=2026-02-02&to=2026-02-01 | to is 2026-02-01; it must not be before from, 2026-02-02.
                    before=0                      | before must be a whole number from 1 to 999999999.
                    who=Mina                      | The query takes text, person, action, from, to, before, limit and nothing else.
                    """)
    void whatIsWrongWithASearchIsSaid(String query, String detail) {
        JsonHttp.Answer answer = owner.get("/api/audit?" + query);

        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().path("detail").asString()).isEqualTo(detail);
    }

    @Test
    void anActionThatThereIsNotIsSaid() {
        assertThat(owner.get("/api/audit?action=STOLEN").json().path("detail").asString())
                .startsWith("action must be one of [LINE_VOIDED, ");
    }

    @Test
    void theLogIsSaidToBeWhole() {
        JsonNode verdict = owner.get("/api/audit/verdict").json();

        assertThat(verdict.path("entries").asLong()).isPositive();
        assertThat(verdict.path("last").asString()).hasSize(64);
        assertThat(verdict.has("brokenAt")).isFalse();
    }

    @Test
    void whoMayNotReadItIsToldSo() {
        JsonHttp.Answer answer = http.get("/api/audit");

        assertThat(answer.problem()).isEqualTo("not-permitted");
        assertThat(answer.json().path("permission").asString()).isEqualTo("READ_AUDIT");
    }
}
