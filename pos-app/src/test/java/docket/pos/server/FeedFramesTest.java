package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
                    no mask                          | 81 01 78                                  | 1002
                    no mask on a ping                | 89 01 78                                  | 1002
                    no mask on a close               | 88 02 03 e8                               | 1002
                    no mask on bytes                 | 82 01 78                                  | 1002
                    the first reserved bit           | c1 81 00 00 00 00 78                      | 1002
                    the second reserved bit          | a1 81 00 00 00 00 78                      | 1002
                    the third reserved bit           | 91 81 00 00 00 00 78                      | 1002
                    all reserved bits                | f1 81 00 00 00 00 78                      | 1002
                    a reserved bit on a ping         | c9 81 00 00 00 00 78                      | 1002
                    a reserved bit on a close        | c8 82 00 00 00 00 03 e8                   | 1002
                    kind 3                           | 83 81 00 00 00 00 78                      | 1002
                    kind 4                           | 84 81 00 00 00 00 78                      | 1002
                    kind 5                           | 85 81 00 00 00 00 78                      | 1002
                    kind 6                           | 86 81 00 00 00 00 78                      | 1002
                    kind 7                           | 87 81 00 00 00 00 78                      | 1002
                    kind 11                          | 8b 81 00 00 00 00 78                      | 1002
                    kind 12                          | 8c 81 00 00 00 00 78                      | 1002
                    kind 13                          | 8d 81 00 00 00 00 78                      | 1002
                    kind 14                          | 8e 81 00 00 00 00 78                      | 1002
                    kind 15                          | 8f 81 00 00 00 00 78                      | 1002
                    a ping in two parts              | 09 81 00 00 00 00 78                      | 1002
                    a pong in two parts              | 0a 81 00 00 00 00 78                      | 1002
                    a close in two parts             | 08 82 00 00 00 00 03 e8                   | 1002
                    a rest of nothing                | 80 81 00 00 00 00 78                      | 1002
                    a rest of nothing that goes on   | 00 81 00 00 00 00 78                      | 1002
                    a message within a message       | 01 81 00 00 00 00 78 81 81 00 00 00 00 78 | 1002
                    bytes within a message           | 01 81 00 00 00 00 78 82 81 00 00 00 00 78 | 1002
                    a ping of 126 bytes              | 89 fe 00 7e 00 00 00 00 +126              | 1002
                    a close of 126 bytes             | 88 fe 00 7e 00 00 00 00 +126              | 1002
                    a close of one byte              | 88 81 00 00 00 00 03                      | 1002
                    close code 0                     | 88 82 00 00 00 00 00 00                   | 1002
                    close code 999                   | 88 82 00 00 00 00 03 e7                   | 1002
                    close code 1004                  | 88 82 00 00 00 00 03 ec                   | 1002
                    close code 1005                  | 88 82 00 00 00 00 03 ed                   | 1002
                    close code 1006                  | 88 82 00 00 00 00 03 ee                   | 1002
                    close code 1015                  | 88 82 00 00 00 00 03 f7                   | 1002
                    close code 1016                  | 88 82 00 00 00 00 03 f8                   | 1002
                    close code 2999                  | 88 82 00 00 00 00 0b b7                   | 1002
                    a close whose reason is no UTF-8 | 88 84 00 00 00 00 03 e8 ff fe             | 1007
                    no UTF-8                         | 81 82 00 00 00 00 ff fe                   | 1007
                    half a letter                    | 81 82 00 00 00 00 ed a0                   | 1007
                    a surrogate                      | 81 83 00 00 00 00 ed a0 80                | 1007
                    a letter too long                | 81 82 00 00 00 00 c0 80                   | 1007
                    no UTF-8 in the second part      | 01 81 00 00 00 00 78 80 81 00 00 00 00 ff | 1007
                    64 MiB                           | 81 ff 00 00 00 00 04 00 00 00 00 00 00 00 +5000 | 1009
                    a TiB                            | 81 ff 00 00 01 00 00 00 00 00 00 00 00 00 | 1009
                    64 MiB of bytes                  | 82 ff 00 00 00 00 04 00 00 00 00 00 00 00 +5000 | 1009
                    a length below nothing           | 81 ff ff ff ff ff ff ff ff ff 00 00 00 00 | 1009
                    """)
    void aFrameThatIsNoneEndsItsFeed(String what, String bytes, int code) throws IOException {
        try (RawFeed feed = RawFeed.open(http, "")) {
            feed.send(filled(bytes));

            assertThat(ByteBuffer.wrap(feed.next(RawFeed.CLOSE)).getShort())
                    .as(what)
                    .isEqualTo((short) code);
        }
    }

    /// Bytes in hexadecimal digits, and so many zeros after them as the number behind `+` says.
    private static byte[] filled(String text) {
        int plus = text.indexOf(" +");
        byte[] bytes =
                HexFormat.ofDelimiter(" ").parseHex(plus < 0 ? text : text.substring(0, plus));
        int zeros = plus < 0 ? 0 : Integer.parseInt(text.substring(plus + 2));
        return Arrays.copyOf(bytes, bytes.length + zeros);
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
