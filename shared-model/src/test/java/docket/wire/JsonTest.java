package docket.wire;

import static docket.model.ModelSamples.orderId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.Menu;
import docket.model.order.NewOrder;
import docket.model.order.VoidLine;
import docket.model.ticket.ChangeTicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {
    private static final String LINE =
            "{\"id\":\"00000002-0001-4000-8000-000000000001\",\"itemId\":\"fries\",\"quantity\":1}";

    private static String order(String line) {
        return "{\"type\":\"DINE_IN\",\"table\":\"4\",\"lines\":[" + line + "]}";
    }

    @Test
    void anOrderIsRead() {
        NewOrder order = Json.STRICT.readValue(order(LINE), NewOrder.class);

        assertThat(order.type()).isEqualTo(OrderType.DINE_IN);
        assertThat(order.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quantity\":1.0",
                "\"quantity\":1.5",
                "\"quantity\":\"1\"",
                "\"quantity\":true",
                "\"quantity\":99999999999",
                "\"quantity\":0",
                "\"quantity\":null"
            })
    void aQuantityIsAWholeNumber(String member) {
        String body = order(LINE.replace("\"quantity\":1", member));

        assertThatThrownBy(() -> Json.STRICT.readValue(body, NewOrder.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4500.0", "\"4500\"", "4.5e3", "true", "99999999999999999999"})
    void moneyIsAWholeNumber(String amount) {
        assertThatThrownBy(() -> Json.STRICT.readValue(amount, Money.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aMissingMemberIsNamed() {
        assertThatThrownBy(() -> Json.STRICT.readValue("{}", ChangeTicketStatus.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("status is missing");
    }

    @Test
    void anUnknownMemberIsNamedToAStrangerAndPassedOverFromAServer() {
        String body = "{\"reason\":\"x\",\"price\":1}";

        assertThatThrownBy(() -> Json.STRICT.readValue(body, VoidLine.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("price");
        assertThat(Json.MAPPER.readValue(body, VoidLine.class).reason()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "[]",
                "null",
                "{\"reason\":}",
                "{'reason':'x'}",
                "{\"reason\":[\"x\"]}"
            })
    void whatIsNotTheRecordIsRefused(String body) {
        assertThatThrownBy(
                        () -> {
                            VoidLine read = Json.STRICT.readValue(body, VoidLine.class);
                            assertThat(read).as("read as nothing").isNotNull();
                            throw new IllegalStateException("read as " + read);
                        })
                .isNotInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMemberThatIsGivenTwiceIsRefused() {
        String body = "{\"reason\":\"burnt\",\"reason\":\"left\"}";

        assertThatThrownBy(() -> Json.STRICT.readValue(body, VoidLine.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("Duplicate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"1-1-1-1-1\"",
                "\"AAAAAgABQACAAAAAAAAAAQ==\"",
                "\" 00000002-0001-4000-8000-000000000001\"",
                "2",
                "null"
            })
    void anIdHasOneForm(String id) {
        String body = order(LINE.replace("\"00000002-0001-4000-8000-000000000001\"", id));

        assertThatThrownBy(() -> Json.STRICT.readValue(body, NewOrder.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.5", "true", "[]", "{}"})
    void aTextIsAText(String reason) {
        String body = "{\"reason\":" + reason + "}";

        assertThatThrownBy(() -> Json.STRICT.readValue(body, VoidLine.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aTimeIsReadInUtc() {
        String body = "{\"status\":\"SOLD_OUT\",\"until\":\"2026-11-21T03:00:00Z\"}";

        assertThat(Json.STRICT.readValue(body, ChangeAvailability.class).until())
                .isEqualTo("2026-11-21T03:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1700000000",
                "1.5",
                "\"\"",
                "\"noon\"",
                "\"1700000000\"",
                "\"2026-11-21\"",
                "\"+12026-11-21T03:00:00Z\"",
                "\"-0001-11-21T03:00:00Z\""
            })
    void aTimeHasOneForm(String time) {
        String body = "{\"status\":\"SOLD_OUT\",\"until\":" + time + "}";

        assertThatThrownBy(() -> Json.STRICT.readValue(body, ChangeAvailability.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void deepNestingIsRefused() {
        String deep =
                "{\"reason\":" + "[".repeat(Json.DEPTH + 1) + "]".repeat(Json.DEPTH + 1) + "}";

        assertThatThrownBy(() -> Json.STRICT.readTree(deep))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void endlessTextIsRefused() {
        String body = "{\"reason\":\"" + "x".repeat(Json.STRING + 1) + "\"}";

        assertThatThrownBy(() -> Json.STRICT.readValue(body, VoidLine.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("length");
    }

    @Test
    void aMenuIsReadThatWasKeptBeforeItHadVersionsAndTags() {
        String old =
                """
                {"stations":[{"id":"bar","name":"바","names":{},"catchAll":true}],
                 "categories":[{"id":"tea","name":"차","names":{},"colour":"GREEN"}],
                 "items":[{"id":"green","categoryId":"tea","name":"녹차","names":{},"price":4000,
                  "availability":{"status":"PUBLISHED"},"stationIds":[],"modifierGroups":[],
                  "version":3}],"cannedNotes":[]}
                """;

        Menu menu = Json.MAPPER.readValue(old, Menu.class);

        assertThat(menu.categories().getFirst().version()).isEqualTo(1);
        assertThat(menu.items().getFirst().kitchenName()).isNull();
        assertThat(menu.items().getFirst().allergens()).isEmpty();
        assertThat(menu.items().getFirst().diets()).isEmpty();
    }

    @Test
    void pathsAreFilledInOrder() {
        assertThat(Paths.fill(Paths.LINE_VOID, orderId(1).value(), "a-line"))
                .isEqualTo("/api/orders/" + orderId(1).value() + "/lines/a-line/void");
    }
}
