package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.Waiting;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.Health;
import docket.wire.Json;
import docket.wire.Problem;
import docket.wire.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the client makes of answers, of those that are none, and of a server that falls silent.
final class HttpDocketClientTest {
    private static final Patience HURRY =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));

    private final ScriptedServer server = new ScriptedServer();
    private final HttpDocketClient client =
            new HttpDocketClient(server.address(), Credentials.NONE, Clock.systemUTC(), HURRY);

    @AfterEach
    void end() {
        client.close();
        server.close();
    }

    private void answers(int status, Problem problem) {
        server.answers(status, Problem.MEDIA_TYPE, Json.MAPPER.writeValueAsString(problem));
    }

    @Test
    void aProblemBecomesTheRefusalThatItWas() {
        answers(
                409,
                Problem.of(
                        new Refusal(Reason.STALE_VERSION, "changed", Map.of("currentVersion", 4))));

        Refusal heard = catchThrowableOfType(Refusal.class, client::menu);

        assertThat(heard.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(heard.detail()).isEqualTo("changed");
        assertThat(heard.members()).containsEntry("currentVersion", 4);
    }

    @Test
    void aRefusalNeedsNoMoreThanItsType() {
        server.answers(
                409,
                Problem.MEDIA_TYPE,
                "{\"type\":\"urn:docket:problem:not-paid\",\"currentStatus\":null}");

        Refusal heard = catchThrowableOfType(Refusal.class, client::menu);

        assertThat(heard.reason()).isEqualTo(Reason.NOT_PAID);
        assertThat(heard.detail()).isNotEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"SERVER_BUG, true", "BODY_TOO_LARGE, false", "PROTOCOL_MISMATCH, false"})
    void aProblemOfTheEdgeIsNoRefusal(ProblemType type, boolean mayPass) {
        answers(type.status(), Problem.of(type, "oh", Map.of()));

        ProblemException heard = catchThrowableOfType(ProblemException.class, client::menu);

        assertThat(heard.problem().type()).isEqualTo(type.uri());
        assertThat(heard.mayPass()).isEqualTo(mayPass);
    }

    @Test
    void aProblemOfANewerServerIsAProblem() {
        answers(418, new Problem("urn:docket:problem:teapot", "Teapot", 418, "no", Map.of()));

        assertThatThrownBy(client::menu).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502 | text/html        | <html>Bad gateway</html>",
                "404 | application/json | {\"error\":\"not found\"}",
                "404 | application/json | null",
                "404 | application/json | [1,2]",
                "404 | text/plain       | ''",
                "302 | text/html        | <a href=\"/login\">log in</a>",
                "200 | text/html        | <html>Welcome to the hotel's net</html>"
            })
    void aPageOfSomethingElseIsNoAnswer(int status, String mediaType, String body) {
        server.answers(status, mediaType, body);

        assertThatThrownBy(client::menu).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"asOf\":\"x\"}", "[", ""})
    void aServerThatAnswersWhatCannotBeReadHasFailed(String body) {
        server.answers(200, "application/json", body);

        assertThat(catchThrowableOfType(ProblemException.class, client::menu).mayPass()).isTrue();
    }

    @Test
    void anAnswerCutInTheMiddleIsNoAnswer() {
        server.answersRaw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"as");

        assertThatThrownBy(client::menu).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"as"
            })
    void anAnswerThatDoesNotComeWholeInTimeIsNoAnswer(String beginning) {
        server.answersRawAndHolds(beginning);

        assertThatThrownBy(client::menu).isInstanceOf(Unreachable.class);
    }

    @Test
    void nobodyThereIsUnreachable() {
        server.close();

        assertThatThrownBy(client::menu)
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining(server.address().toString());
    }

    @Test
    void anInterruptedCallIsGivenUpAndTheThreadStaysInterrupted() throws Exception {
        server.answersRawAndHolds("");
        var patient = new HttpDocketClient(server.address(), Credentials.NONE, Clock.systemUTC());
        var interrupted = new CompletableFuture<Boolean>();
        Thread caller =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        patient.menu();
                                    } catch (Unreachable givenUp) {
                                        interrupted.complete(
                                                Thread.currentThread().isInterrupted());
                                    }
                                });
        caller.interrupt();

        assertThat(interrupted.get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        patient.close();
    }

    @Test
    void aClosedClientReachesNobody() {
        client.close();

        assertThatThrownBy(client::menu).isInstanceOf(Unreachable.class);
    }

    @Test
    void membersOfANewerServerArePassedOver() {
        server.healthIs(42);
        assertThat(client.health()).extracting(Health::seq).isEqualTo(42L);
        server.answers(
                200,
                "application/json; charset=utf-8",
                "{\"status\":\"UP\",\"version\":\"9\",\"protocol\":1,\"seq\":43,"
                        + "\"time\":\"2026-11-21T03:00:00Z\",\"mood\":\"fine\"}");

        assertThat(client.health().seq()).isEqualTo(43);
    }

    @Test
    void aStationsNameOutsideTheAlphabetIsAskedForAsItIs() {
        answers(404, Problem.of(new Refusal(Reason.STATION_UNKNOWN, "no such station")));

        assertThat(catchThrowableOfType(Refusal.class, () -> client.openTickets("그릴 &1")).reason())
                .isEqualTo(Reason.STATION_UNKNOWN);
    }
}
