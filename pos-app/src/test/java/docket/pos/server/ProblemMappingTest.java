package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.RawHttp.Answer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of the exceptions that no route of ours means to throw.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProblemMappingTest {
    private static final UUID ID = UUID.fromString("00000001-0000-4000-8000-000000000001");

    private DocketServer server;
    private RawHttp http;

    @SuppressWarnings("NullAway.Init")
    ProblemMappingTest() {}

    @BeforeAll
    void start() throws IOException {
        server =
                new DocketServer(
                        List.of(),
                        new Callers(
                                List.of(),
                                (caller, token, use) -> caller,
                                new StreamTickets(Clock.systemUTC(), new SecureRandom()),
                                person -> Optional.empty()),
                        () -> ID,
                        List.of(ProblemMappingTest::register));
        server.start(0, null);
        http = new RawHttp(URI.create(server.address()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void register(RoutesConfig routes) {
        routes.get(
                "/status/{status}",
                request -> {
                    int status = Integer.parseInt(request.pathParam("status"));
                    throw new HttpResponseException(status, "org.eclipse.jetty.Secret");
                },
                Access.ANYONE);
        routes.get(
                "/bug",
                request -> {
                    throw new IllegalArgumentException("docket.pos.Secret");
                },
                Access.ANYONE);
        routes.get(
                "/error",
                request -> {
                    throw new StackOverflowError("docket.pos.Secret");
                },
                Access.ANYONE);
        routes.get("/nobody", request -> request.result("open"));
        routes.get("/station", request -> request.result("open"), Access.DEVICES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | 400 | invalid-request
                    403 | 403 | not-permitted
                    404 | 404 | not-found
                    405 | 405 | method-not-allowed
                    406 | 406 | invalid-request
                    408 | 408 | request-timeout
                    411 | 411 | invalid-request
                    413 | 413 | body-too-large
                    414 | 414 | uri-too-long
                    415 | 415 | unsupported-media-type
                    418 | 418 | invalid-request
                    421 | 421 | misdirected
                    426 | 426 | upgrade-required
                    431 | 431 | headers-too-large
                    500 | 500 | server-bug
                    501 | 500 | server-bug
                    502 | 500 | server-bug
                    503 | 503 | busy
                    505 | 400 | http-version
                    507 | 500 | server-bug
                    302 | 500 | server-bug
                    """)
    void aStatusOfJavalinsIsToldInOurWords(int thrown, int status, String problem) {
        Answer answer = http.request("GET /status/" + thrown);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bug", "/error"})
    void aBugIsToldByItsIdAlone(String path) {
        Answer answer = http.request("GET " + path);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("server-bug");
        assertThat(answer.body()).contains(ID.toString()).doesNotContain("Secret");
    }

    @ParameterizedTest
    @CsvSource({"POST, GET", "PUT, GET", "DELETE, GET", "TRACE, GET", "BREW, GET", "get, GET"})
    void aMethodThatIsNotThereIsToldWithThoseThatAre(String method, String allowed) {
        Answer answer = http.request(method + " /bug", "Content-Length: 0");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.headers()).containsEntry("allow", allowed);
    }

    @Test
    void onlyTheHeadOfAnAnswerCannotBeAskedFor() throws IOException {
        try (var socket = http.open()) {
            String head = "HEAD /bug HTTP/1.1\r\n%s\r\n\r\n".formatted(http.host());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var answer = new byte[16];

            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, 0, 12, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 405");
        }
    }

    @Test
    void aRouteThatNamesNobodyIsClosedToEverybody() {
        assertThat(http.request("GET /nobody").problem()).isEqualTo("not-permitted");
        assertThat(http.request("GET /station").problem()).isEqualTo("not-signed-in");
    }
}
