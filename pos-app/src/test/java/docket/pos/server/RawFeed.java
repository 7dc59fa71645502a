package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/// A feed in bytes on a socket, in frames of RFC 6455.
final class RawFeed implements AutoCloseable {
    static final int TEXT = 1;
    private static final int MORE = 0;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;

    private RawFeed(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(socket.getInputStream());
    }

    /// @param query such as `?since=0`
    static RawFeed open(RawHttp http, String query) throws IOException {
        Socket socket = http.open();
        String upgrade = http.upgradeText("/api/events" + query, http.host());
        socket.getOutputStream().write(upgrade.getBytes(UTF_8));
        assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(101);
        return new RawFeed(socket);
    }

    /// A frame, perhaps one of several that make up a message.
    private record Part(int kind, boolean last, ByteBuffer payload) {}

    private Part part() throws IOException {
        int head = in.readUnsignedByte();
        int length = in.readUnsignedByte() & 127;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        return new Part(head & 15, head > 127, ByteBuffer.wrap(in.readNBytes(length)));
    }

    /// The payload of the next frame of this kind; others are passed over.
    byte[] next(int kind) throws IOException {
        return nextOf(kind).payload().array();
    }

    /// The kind of the next frame of one of these; others are passed over.
    int nextKind(int one, int other) throws IOException {
        return nextOf(one, other).kind();
    }

    private Part nextOf(int... kinds) throws IOException {
        Part part = part();
        while (!isOneOf(kinds, part.kind())) {
            part = part();
        }
        return part;
    }

    private static boolean isOneOf(int[] kinds, int kind) {
        return IntStream.of(kinds).anyMatch(one -> one == kind);
    }

    /// The next message; what is no piece of one is passed over.
    String text() throws IOException {
        var whole = new ByteArrayOutputStream();
        Part part;
        do {
            part = nextOf(TEXT, MORE);
            whole.write(part.payload().array());
        } while (!part.last());
        return whole.toString(UTF_8);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /// A frame with a mask of zeros, which leaves its payload as it is.
    static byte[] frame(int opcode, byte[] payload) {
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
