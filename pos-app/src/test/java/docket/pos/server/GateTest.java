package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is turned away at the door, on HTTP and at the opening of a WebSocket.
final class GateTest extends RawServerTest {
    private String named(String host) {
        return "Host: " + host.replace("PORT", String.valueOf(http.port()));
    }

    private Answer health(String host) {
        return http.send(
                "GET /api/health HTTP/1.1\r\n" + named(host) + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
    void aRequestForThisServerIsAnswered(String host) {
        assertThat(health(host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test",
                "evil.test:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1.evil.test:PORT",
                "evil.test.:PORT",
                "localhost.:PORT",
                "127.1:PORT",
                "[::]:PORT",
                "0.0.0.0:PORT"
            })
    void aRequestForAnotherHostIsMisdirected(String host) {
        Answer plain = health(host);
        Answer socket = http.send(http.upgradeText("/api/events", named(host)));

        assertThat(plain.status()).isEqualTo(421);
        assertThat(plain.problem()).isEqualTo("misdirected");
        assertThat(socket.status()).isEqualTo(421);
        assertThat(socket.problem()).isEqualTo("misdirected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "Host: a\r\nHost: b", "Host: a b", "Host: 127.0.0.1:PORT:PORT"})
    void aHostThatIsNoneIsNotRead(String header) {
        Answer answer =
                http.send(
                        "GET /api/health HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n"
                                .formatted(header.replace("PORT", "1")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test",
                "http://evil.test:PORT",
                "null",
                "https://127.0.0.1:PORT",
                "",
                "*"
            })
    void aPageOfAnotherSiteGetsNothing(String site) {
        String origin = "Origin: " + site.replace("PORT", String.valueOf(http.port()));

        for (Answer answer :
                new Answer[] {
                    http.request("GET /api/orders", origin),
                    http.request("POST /api/orders", origin, "Content-Length: 0"),
                    http.request("GET /nowhere", origin),
                    http.upgrade("/api/events", origin)
                }) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("origin-refused");
        }
    }

    @Test
    void aPageOfThisServerIsAnswered() {
        String own = "Origin: " + server.address();

        assertThat(http.request("GET /api/orders", own).status()).isEqualTo(200);
        assertThat(http.upgrade("/api/events", own).status()).isEqualTo(101);
    }

    @Test
    void noPreflightSucceeds() {
        Answer foreign =
                http.request(
                        "OPTIONS /api/orders",
                        "Origin: http://evil.test",
                        "Access-Control-Request-Method: POST");
        Answer own =
                http.request(
                        "OPTIONS /api/orders",
                        "Origin: " + server.address(),
                        "Access-Control-Request-Method: POST");

        assertThat(foreign.problem()).isEqualTo("origin-refused");
        assertThat(own.status()).isEqualTo(405);
        assertThat(own.problem()).isEqualTo("method-not-allowed");
    }

    @Test
    void anAnswerGivesNothingAway() {
        Answer health = http.request("GET /api/health");

        assertThat(health.headers())
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
    }
}
