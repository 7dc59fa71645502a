package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.JsonHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger sends who does not know the contract, or means ill.
final class StrangerWireTest extends WireTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "1",
                "\"x\"",
                "true",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"TAKEAWAY\"}",
                "{\"type\":\"TAKEAWAY\",\"lines\":null}",
                "{\"type\":\"TAKEAWAY\",\"lines\":[]}",
                "{\"type\":\"TAKEAWAY\",\"lines\":[null]}",
                "{\"type\":\"TAKEAWAY\",\"lines\":[{}]}",
                "{\"type\":\"TAKEAWAY\",\"lines\":{}}",
                "{\"type\":\"TAKEAWAY\",\"lines\":\"x\"}",
                "{\"type\":\"takeaway\",\"lines\":[]}",
                "{\"type\":\"TAKEAWAY\",\"lines\":[{\"id\":\"x\",\"itemId\":\"cola\",\"quantity\":1}]}",
                "{\"type\":\"TAKEAWAY\",\"table\":\"4\",\"lines\":[]}",
                "{\"type\":\"TAKEAWAY\",\"lines\":[],\"tip\":5}",
                "{\"type\":\"DINE_IN\",\"guests\":-1,\"lines\":[]}",
                "{\"type\":\"DINE_IN\",\"guests\":1e400,\"lines\":[]}",
                "{\"type\":\"DINE_IN\",\"guests\":99999999999999999999999,\"lines\":[]}",
                "{\"type\":\"DINE_IN\",\"guests\":\"2\",\"lines\":[]}",
                "{\"type\":\"DINE_IN\",\"note\":\"\\u0000\",\"lines\":[]}",
                "{\"type\":\"DINE_IN\",\"note\":{},\"lines\":[]}",
                "{\"type\":\"DINE_IN\",\"lines\":[]} {}",
                "\u0000",
                "\ufeff{}",
                "{'type':'DINE_IN'}",
                "<order/>"
            })
    void aBodyThatMakesNoSenseIsRefusedInPlainWords(String body) {
        Answer refused = http.send("POST", "/api/orders", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("docket.", "java.", "jackson", "Exception");
    }

    @Test
    void limitsAreLimits() {
        String deep = "[".repeat(2_000);
        String longText = "{\"type\":\"DINE_IN\",\"note\":\"%s\"}".formatted("x".repeat(9_000));

        assertThat(http.send("POST", "/api/orders", deep).status()).isEqualTo(400);
        assertThat(http.send("POST", "/api/orders", longText).status()).isEqualTo(400);
        assertThat(http.send("POST", "/api/orders", "x".repeat(70_000)).status()).isEqualTo(413);
    }

    @Test
    void aForeignOriginGetsNothing() {
        Answer foreign =
                http.send("POST", "/api/orders", order("cola"), "Origin", "http://evil.test");
        Answer none = http.send("POST", "/api/orders", order("cola"), "Origin", "null");
        Answer own =
                http.send(
                        "POST",
                        "/api/orders",
                        order("cola"),
                        "Origin",
                        server.address().toString());

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(none.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(201);
    }

    @Test
    void anAnswerGivesNothingAway() {
        Answer health = http.get("/api/health");

        assertThat(health.raw().headers().map())
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        assertThat(health.raw().headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void aWrongIdInThePathIsSaid() {
        assertThat(http.get("/api/orders/" + uuid()).problem()).isEqualTo("order-unknown");
        assertThat(http.get("/api/orders/not-a-uuid").status()).isEqualTo(400);
    }
}
