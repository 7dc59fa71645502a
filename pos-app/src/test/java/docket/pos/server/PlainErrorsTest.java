package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Jetty turns away before a route hears of it is told like everything else.
final class PlainErrorsTest extends RawServerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NONSENSE                              | 400 | malformed-request
                    GET /api/health                       | 400 | http-version
                    GET /api/health HTTP/9.9              | 400 | http-version
                    PRI * HTTP/2.0                        | 400 | http-version
                    GET /api/../../etc/passwd HTTP/1.1    | 400 | malformed-request
                    GET /api/%2e%2e/x HTTP/1.1            | 400 | malformed-request
                    GET /api%2fhealth HTTP/1.1            | 400 | malformed-request
                    GET //api//health HTTP/1.1            | 400 | malformed-request
                    GET /api/orders/%00 HTTP/1.1          | 400 | malformed-request
                    GET /api/orders/%zz HTTP/1.1          | 400 | malformed-request
                    GET /api/orders/%ff HTTP/1.1          | 400 | malformed-request
                    GET /api/주문 HTTP/1.1                 | 400 | malformed-request
                    GET http://evil.test/api/health HTTP/1.1 | 400 | malformed-request
                    CONNECT evil.test:80 HTTP/1.1         | 400 | malformed-request
                    OPTIONS * HTTP/1.1                    | 404 | not-found
                    """)
    void aFirstLineThatIsNoneGetsAProblem(String line, int status, String problem) {
        Answer answer = http.send(line + "\r\n" + http.host() + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    X : y                                            | 400 | malformed-request
                    Content-Length: -4                               | 400 | malformed-request
                    Content-Length: four                             | 400 | malformed-request
                    Transfer-Encoding: gzip                          | 400 | malformed-request
                    Content-Length: 4;Transfer-Encoding: chunked     | 400 | malformed-request
                    Content-Length: 4;Content-Length: 5              | 400 | malformed-request
                    Expect: unicorns                                 | 417 | invalid-request
                    """)
    void headersThatAreNoneGetAProblem(String headers, int status, String problem) {
        Answer answer = http.request("POST /api/orders", headers.split(";"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void whatIsTooLongIsSaid() {
        Answer address = http.request("GET /api/" + "a".repeat(20_000));
        Answer headers = http.request("GET /api/health", "X: " + "a".repeat(20_000));

        assertThat(address.status()).isEqualTo(414);
        assertThat(address.problem()).isEqualTo("uri-too-long");
        assertThat(headers.status()).isEqualTo(431);
        assertThat(headers.problem()).isEqualTo("headers-too-large");
    }

    @Test
    void aChunkThatIsNoneGetsAProblem() {
        Answer answer =
                http.send(
                        "POST /api/orders HTTP/1.1\r\n%s\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n"
                                .formatted(http.host()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
    }
}
