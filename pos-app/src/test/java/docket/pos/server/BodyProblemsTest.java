package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import docket.model.InvalidValue;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.NewOrder;
import docket.wire.Json;
import docket.wire.Problem;
import java.math.BigInteger;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/// What is said of a body that is no command: our own words, whatever a record throws.
final class BodyProblemsTest {
    /// Throws what the platform throws, and what we throw.
    private record Fussy(String how) {
        @JsonCreator
        Fussy {
            switch (how) {
                case "uuid" -> UUID.fromString(how);
                case "number" -> new BigInteger(how);
                case "enum" -> Thread.State.valueOf(how);
                case "currency" -> Currency.getInstance(how);
                case "null" -> throw new NullPointerException("java.lang.String is null");
                case "overflow" -> Math.addExact(Integer.MAX_VALUE, 1);
                case "cast" -> throw new ClassCastException("docket.model.Money");
                case "value" -> throw new InvalidValue("how is fussy; it must be calm");
                case "refusal" -> throw new Refusal(Reason.INVALID, "how cannot be fussy");
                default -> {}
            }
        }
    }

    private static Problem problem(String body, Class<?> type) {
        return BodyProblems.of(
                catchThrowableOfType(
                        JacksonException.class, () -> Json.STRICT.readValue(body, type)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    uuid     | The body makes no sense.
                    number   | The body makes no sense.
                    enum     | The body makes no sense.
                    currency | The body makes no sense.
                    null     | The body makes no sense.
                    overflow | The body makes no sense.
                    cast     | The body makes no sense.
                    value    | The body: how is fussy; it must be calm.
                    refusal  | The body: how cannot be fussy.
                    """)
    void onlyOurOwnWordsAreToldOfARecordThatRefuses(String how, String detail) {
        Problem problem = problem("{\"how\":\"%s\"}".formatted(how), Fussy.class);

        assertThat(problem.detail()).isEqualTo(detail);
        assertThat(problem.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"type":"DINE_IN","guests":99999999999,"lines":[]} | guests is no whole number, or too large.
                    {"type":"DINE_IN","guests":"2","lines":[]}  | guests is missing or of the wrong kind.
                    {"type":"EAT_IN","lines":[]}                | type must be one of [DINE_IN, TAKEAWAY].
                    {"type":"DINE_IN","lines":[{"id":"x"}]}     | lines[0].id must be a UUID.
                    {"type":"DINE_IN","lines":[]}               | The body: number of lines is 0; it must be from 1 to 200.
                    {"type":"DINE_IN","lines":[{"id":"00000008-0000-4000-8000-000000000001","itemId":"cola","quantity":1}],"tip":1} | tip is not known here; known are [type, table, guests, note, lines, guestName, dueAt, leadMinutes, joins].
                    {"type":"DINE_IN","type":"DINE_IN"}         | The body gives a member twice; look at line 1, column 25.
                    {"type":                                    | The body is not JSON; look at line 1, column 9.
                    """)
    void theMemberIsNamed(String body, String detail) {
        assertThat(problem(body, NewOrder.class).detail()).isEqualTo(detail);
    }

    @Test
    void aLimitIsTold() {
        String body =
                "{\"type\":\"DINE_IN\",\"note\":\"%s\"}".formatted("x".repeat(Json.STRING + 1));

        assertThat(problem(body, NewOrder.class).detail())
                .isEqualTo(
                        "The body goes past a limit: at most 32 levels, 8192 characters in a text, 20 digits in a number.");
    }
}
