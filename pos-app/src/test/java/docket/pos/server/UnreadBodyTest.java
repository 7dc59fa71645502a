package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.pos.server.RawHttp.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A sender that writes its whole body before it reads learns why it was refused, though the server
/// knew so before the body came.
final class UnreadBodyTest extends RawServerTest {
    private static final String CHUNK = "1000\r\n" + " ".repeat(4096) + "\r\n";

    /// Bytes after which a sender should have noticed that nobody listens.
    private static final int ENDLESS = 256 * 1024 * 1024;

    private String head(String line, String... headers) {
        return "%s HTTP/1.1\r\n%s\r\n%s\r\n\r\n"
                .formatted(line, http.host(), String.join("\r\n", headers));
    }

    private Answer writeThenRead(Socket socket, String head, int length) throws IOException {
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(" ".repeat(length).getBytes(UTF_8));
        return RawHttp.read(socket.getInputStream());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST /api/orders    | 70000  | application/json | 413 | body-too-large
                    POST /api/orders    | 900000 | application/json | 413 | body-too-large
                    POST /api/orders    | 65000  | text/plain       | 415 | unsupported-media-type
                    POST /api/pictures  | 12582913 | application/octet-stream | 413 | body-too-large
                    POST /api/pictures  | 14600000 | application/octet-stream | 413 | body-too-large
                    PUT /api/orders/x   | 65000  | application/json | 400 | invalid-request
                    POST /api/nowhere   | 65000  | application/json | 404 | not-found
                    DELETE /api/orders  | 65000  | application/json | 405 | method-not-allowed
                    GET /api/events     | 65000  | application/json | 426 | upgrade-required
                    """)
    void whoIsRefusedBeforeTheBodyCameIsTold(
            String line, int length, String type, int status, String problem) throws IOException {
        for (String connection : new String[] {"close", "keep-alive"}) {
            try (Socket socket = http.open()) {
                Answer answer =
                        writeThenRead(
                                socket,
                                head(
                                        line,
                                        "Content-Type: " + type,
                                        "Content-Length: " + length,
                                        "Connection: " + connection),
                                length);

                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.problem()).isEqualTo(problem);
            }
        }
    }

    @Test
    void whoIsTurnedAwayAtTheGateIsToldToo() throws IOException {
        String ours = head("POST /api/orders", "Content-Length: 65000");
        String foreign =
                head("POST /api/orders", "Content-Length: 65000", "Origin: http://evil.test");
        String astray = ours.replace(http.host(), "Host: evil.test");

        try (Socket page = http.open();
                Socket stray = http.open()) {
            assertThat(writeThenRead(page, foreign, 65_000).problem()).isEqualTo("origin-refused");
            assertThat(writeThenRead(stray, astray, 65_000).problem()).isEqualTo("misdirected");
        }
    }

    @Test
    void theConnectionGoesOnAfterIt() throws IOException {
        try (Socket socket = http.open()) {
            writeThenRead(
                    socket,
                    head(
                            "POST /api/orders",
                            "Content-Type: application/json",
                            "Content-Length: 900000"),
                    900_000);
            socket.getOutputStream().write(head("GET /api/health", "X: y").getBytes(UTF_8));

            assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(200);
        }
    }

    @Test
    void whoWaitsForTheAnswerBeforeTheBodyGetsItAtOnce() throws IOException {
        try (Socket socket = http.open()) {
            socket.setSoTimeout(5_000);
            Answer answer =
                    writeThenRead(
                            socket,
                            head(
                                    "POST /api/orders",
                                    "Content-Type: application/json",
                                    "Content-Length: 900000",
                                    "Expect: 100-continue"),
                            0);

            assertThat(answer.problem()).isEqualTo("body-too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000000000", "Transfer-Encoding: chunked"})
    void aBodyWithoutEndIsCut(String length) throws IOException {
        try (Socket socket = http.open()) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    head("POST /api/orders", "Content-Type: application/json", length)
                            .getBytes(UTF_8));

            assertThatThrownBy(
                            () -> {
                                for (int sent = 0; sent < ENDLESS; sent += CHUNK.length()) {
                                    out.write(CHUNK.getBytes(UTF_8));
                                }
                            })
                    .isInstanceOf(IOException.class);
            assertThat(http.request("GET /api/health").status()).isEqualTo(200);
        }
    }
}
