package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes on a feed that no station sends: they end that feed with the right code, or are passed
/// over, and the server goes on.
final class FeedFramesTest extends RawServerTest {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    @AfterAll
    void theServerStillAnswers() {
        assertThat(http.request("GET /api/health").status()).isEqualTo(200);
    }

    private Socket open() throws IOException {
        Socket socket = http.open();
        String upgrade = http.upgradeText("/api/events", http.host());
        socket.getOutputStream().write(upgrade.getBytes(UTF_8));
        assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(101);
        return socket;
    }

    /// The next frame of this kind; others are passed over.
    private static byte[] next(Socket socket, int kind) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        while (true) {
            int opcode = in.readUnsignedByte() & 15;
            int length = in.readUnsignedByte() & 127;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            byte[] payload = in.readNBytes(length);
            if (opcode == kind) {
                return payload;
            }
        }
    }

    /// A frame with a mask of zeros, which leaves its payload as it is.
    private static byte[] frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload).flip();
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
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
        try (Socket socket = open()) {
            socket.getOutputStream().write(HexFormat.ofDelimiter(" ").parseHex(bytes));

            assertThat(ByteBuffer.wrap(next(socket, CLOSE)).getShort())
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
        try (Socket socket = open()) {
            socket.getOutputStream().write(frame(TEXT, message.getBytes(UTF_8)));
            socket.getOutputStream().write(frame(PING, new byte[] {7}));

            assertThat(next(socket, PONG)).containsExactly(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4097, 30_000})
    void aMessageThatIsTooLongEndsItsFeed(int length) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(frame(TEXT, "[".repeat(length).getBytes(UTF_8)));

            assertThat(ByteBuffer.wrap(next(socket, CLOSE)).getShort()).isEqualTo((short) 1009);
        }
    }
}
