package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes on a feed that no station sends: they end that feed with the right code, or are passed
/// over, and the server goes on.
final class FeedFramesTest extends RawServerTest {

    @AfterAll
    void theServerStillAnswers() {
        assertThat(http.request("GET /api/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no mask                  | 81 01 78                | 1002
                    a reserved bit           | c1 81 00 00 00 00 78    | 1002
                    no such kind             | 83 81 00 00 00 00 78    | 1002
                    a ping in two parts      | 09 81 00 00 00 00 78    | 1002
                    a rest of nothing        | 80 81 00 00 00 00 78    | 1002
                    no UTF-8                 | 81 82 00 00 00 00 ff fe | 1007
                    a TiB                    | 81 ff 00 00 01 00 00 00 00 00 00 00 00 00 | 1009
                    a close code that is none | 88 82 00 00 00 00 03 e7 | 1002
                    """)
    void aFrameThatIsNoneEndsItsFeed(String what, String bytes, int code) throws IOException {
        try (RawFeed feed = RawFeed.open(http, "")) {
            feed.send(HexFormat.ofDelimiter(" ").parseHex(bytes));

            assertThat(ByteBuffer.wrap(feed.next(RawFeed.CLOSE)).getShort())
                    .as(what)
                    .isEqualTo((short) code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[1]",
                "null",
                "{}",
                "{\"seq\":\"x\"}",
                "{\"seq\":-5}",
                "{\"seq\":1.5}",
                "{\"seq\":1e400}",
                "{\"seq\":{}}",
                "{\"seq\":1,\"seq\":2}"
            })
    void aMessageThatIsNoBeatIsASignOfLife(String message) throws IOException {
        try (RawFeed feed = RawFeed.open(http, "")) {
            feed.send(RawFeed.frame(RawFeed.TEXT, message.getBytes(UTF_8)));
            feed.send(RawFeed.frame(RawFeed.PING, new byte[] {7}));

            assertThat(feed.next(RawFeed.PONG)).containsExactly(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4097, 30_000})
    void aMessageThatIsTooLongEndsItsFeed(int length) throws IOException {
        try (RawFeed feed = RawFeed.open(http, "")) {
            feed.send(RawFeed.frame(RawFeed.TEXT, "[".repeat(length).getBytes(UTF_8)));

            assertThat(ByteBuffer.wrap(feed.next(RawFeed.CLOSE)).getShort())
                    .isEqualTo((short) 1009);
        }
    }
}
