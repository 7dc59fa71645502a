package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The opening of the feed: what is wrong with it is told as a problem, before the socket opens.
final class HandshakeTest extends RawServerTest {
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?protocol=1",
                "?protocol=1&station=grill&name=left%20display",
                "?station=all",
                "?since=0&presence=true",
                "?since=999999999&presence=false",
                "?station=&name=%ED%99%94%EB%8D%95"
            })
    void aStationThatIsKnownIsLetIn(String query) {
        assertThat(http.upgrade("/api/events" + query).status()).isEqualTo(101);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?station=oven              | 404 | station-unknown
                    ?station=Grill             | 404 | station-unknown
                    ?station=%01               | 404 | station-unknown
                    ?protocol=2                | 426 | protocol-mismatch
                    ?protocol=x                | 426 | protocol-mismatch
                    ?protocol=                 | 426 | protocol-mismatch
                    ?since=                    | 400 | invalid-request
                    ?since=x                   | 400 | invalid-request
                    ?since=-1                  | 400 | invalid-request
                    ?since=1.5                 | 400 | invalid-request
                    ?since=9999999999999999999 | 400 | invalid-request
                    ?since=1&since=2           | 400 | invalid-request
                    ?since=%zz                 | 400 | invalid-request
                    ?presence=maybe            | 400 | invalid-request
                    ?name=%00                  | 400 | invalid-request
                    ?sinse=1                   | 400 | invalid-request
                    """)
    void aWishThatMakesNoSenseIsRefused(String query, int status, String problem) {
        Answer answer = http.upgrade("/api/events" + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void aNameHasAnEnd() {
        Answer answer = http.upgrade("/api/events?name=" + "n".repeat(121));

        assertThat(answer.problem()).isEqualTo("invalid-request");
    }

    @Test
    void whoDoesNotUpgradeIsToldTo() {
        Answer answer = http.request("GET /api/events?protocol=1");

        assertThat(answer.problem()).isEqualTo("upgrade-required");
        assertThat(answer.headers())
                .containsEntry("upgrade", "websocket")
                .containsEntry("sec-websocket-version", "13");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 8  | 426 | upgrade-required
                    Upgrade: websocket        | Upgrade: h2c              | 426 | upgrade-required
                    Connection: Upgrade       | Connection: keep-alive    | 400 | malformed-request
                    dGhlIHNhbXBsZSBub25jZQ==  | x                         | 400 | invalid-request
                    dGhlIHNhbXBsZSBub25jZQ==  | AAAA                      | 400 | invalid-request
                    GET                       | POST                      | 405 | method-not-allowed
                    /api/events               | /api/health               | 404 | not-found
                    /api/events               | /nowhere                  | 404 | not-found
                    """)
    void anUpgradeThatIsNoneIsRefused(String right, String wrong, int status, String problem) {
        Answer answer =
                http.send(http.upgradeText("/api/events", http.host()).replace(right, wrong));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void anUpgradeNeedsItsKey() {
        Answer answer = http.send(http.upgradeText("/api/events", http.host()).replace(KEY, ""));

        assertThat(answer.problem()).isEqualTo("invalid-request");
    }
}
