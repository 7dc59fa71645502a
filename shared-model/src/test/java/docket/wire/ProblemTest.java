package docket.wire;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Reason;
import docket.model.Refusal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    @ParameterizedTest
    @EnumSource
    void everyRefusalCrossesTheWire(Reason reason) {
        var refusal = new Refusal(reason, "Not now.", Map.of("itemId", "fries"));

        String json = Json.MAPPER.writeValueAsString(Problem.of(refusal));
        Refusal back =
                Optional.ofNullable(Json.MAPPER.readValue(json, Problem.class).refusal())
                        .orElseThrow();

        assertThat(back.reason()).isEqualTo(reason);
        assertThat(back.detail()).isEqualTo("Not now.");
        assertThat(back.members()).containsExactly(Map.entry("itemId", "fries"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasATypeOfItsOwn(Reason reason) {
        assertThat(ProblemType.of(reason).reason()).contains(reason);
    }

    @Test
    void aBodyThatCannotBeReadIsAnInvalidCommandToTheClient() {
        var problem = Problem.of(ProblemType.MALFORMED_JSON, "Not JSON.", Map.of());

        assertThat(problem.refusal()).extracting("reason").isEqualTo(Reason.INVALID);
    }

    @Test
    void whatIsNotOfTheDomainIsNoRefusal() {
        assertThat(Problem.of(ProblemType.SERVER_BUG, "Sorry.", Map.of()).refusal()).isNull();
        assertThat(new Problem("about:blank", "Teapot", 418, "", Map.of()).refusal()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsUri(ProblemType type) {
        assertThat(type.uri()).startsWith("urn:docket:problem:");
        assertThat(ProblemType.of(type.uri())).contains(type);
        assertThat(type.status()).isBetween(400, 507);
    }
}
