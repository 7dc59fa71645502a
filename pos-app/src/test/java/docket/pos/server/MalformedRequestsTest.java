package docket.pos.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import docket.pos.server.RawHttp.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that make no sense by what is around the body: query, type, key, encoding, length.
final class MalformedRequestsTest extends UnharmedServerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders?status=eaten",
                "/api/orders?status=",
                "/api/orders?status=open&status=open",
                "/api/orders?limit=0",
                "/api/orders?limit=501",
                "/api/orders?limit=-1",
                "/api/orders?limit=ten",
                "/api/orders?limit=99999999999",
                "/api/orders?limit=1.0",
                "/api/orders?cursor=x",
                "/api/orders?cursor=%00",
                "/api/orders?cursor=9223372036854775807_1-1-1-1-1x",
                "/api/orders?statsu=open",
                "/api/orders?status=%zz",
                "/api/orders/x",
                "/api/tickets?status=bumped",
                "/api/tickets?limit=501",
                "/api/tickets?station=grill&station=bar"
            })
    void aQueryThatMakesNoSenseIsRefused(String path) {
        assertRefused(http.request("GET " + path), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: application/json; charset=nonsense",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: application/json, text/plain",
                "Content-Type: nonsense",
                "Content-Type:",
                "X: no type",
                "Content-Type: application/json\r\nContent-Encoding: gzip"
            })
    void aBodyOfAnotherTypeIsRefused(String header) {
        byte[] body = filled("{\"type\":\"TAKEAWAY\",\"lines\":[NEW]}").getBytes(UTF_8);

        assertRefused(send("PUT /api/orders/ID", body, header), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key:",
                "Idempotency-Key: a\tb",
                "Idempotency-Key: one\r\nIdempotency-Key: two"
            })
    void aKeyThatIsNoneIsRefused(String header) {
        assertRefused(keyed(header), 400, "invalid-request");
    }

    @Test
    void aKeyHasAnEnd() {
        assertRefused(keyed("Idempotency-Key: " + "k".repeat(256)), 400, "invalid-request");
    }

    private Answer keyed(String header) {
        byte[] body = filled("{\"lines\":[NEW]}").getBytes(UTF_8);
        return send("POST /api/orders/ORDER/lines", body, "Content-Type: application/json", header);
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        String body = filled("{\"type\":\"DINE_IN\",\"note\":\"%s\",\"lines\":[NEW]}");
        byte[][] notes = {
            {(byte) 0xff}, {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}
        };

        for (byte[] note : notes) {
            byte[] bytes = body.formatted(new String(note, ISO_8859_1)).getBytes(ISO_8859_1);

            assertRefused(send("PUT /api/orders/ID", bytes), 400, "malformed-json");
        }
    }

    @Test
    void whatHasNoEndIsRefused() {
        String lines =
                IntStream.range(0, 201)
                        .mapToObj(MalformedRequestsTest::line)
                        .collect(Collectors.joining(","));
        String order = "{\"type\":\"DINE_IN\",\"note\":\"%s\",\"lines\":[%s]}";

        assertRefused(place("[".repeat(20_000)), 400, "invalid-request");
        assertRefused(place("{\"lines\":".repeat(5_000)), 400, "invalid-request");
        assertRefused(place(order.formatted("x".repeat(501), LINE)), 400, "invalid-request");
        assertRefused(place(order.formatted("x".repeat(9_000), LINE)), 400, "invalid-request");
        assertRefused(place(order.formatted("", lines)), 400, "invalid-request");
        assertRefused(place("1".repeat(60_000)), 400, "invalid-request");
        assertRefused(place(" ".repeat(65_537)), 413, "body-too-large");
    }

    private static String line(int number) {
        return "{\"id\":\"00000008-0000-4000-8000-%012d\",\"itemId\":\"cola\",\"quantity\":1}"
                .formatted(number);
    }

    private Answer place(String body) {
        return send("PUT /api/orders/ID", body.getBytes(UTF_8));
    }

    @Test
    void aBodyInChunksHasTheSameEnd() {
        String chunk = "1000\r\n" + " ".repeat(4096) + "\r\n";
        Answer answer =
                http.send(
                        "PUT /api/orders/%s HTTP/1.1\r\n%s\r\nContent-Type: application/json\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n%s0\r\n\r\n"
                                .formatted(ID + "2", http.host(), chunk.repeat(17)));

        assertRefused(answer, 413, "body-too-large");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItComes() {
        Answer answer =
                http.request(
                        "PUT /api/orders/" + ID + "2",
                        "Content-Type: application/json",
                        "Content-Length: 1000000000");

        assertRefused(answer, 413, "body-too-large");
    }
}
