package docket.client;

import docket.model.ModelSamples;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.menu.ItemId;
import docket.wire.Frame;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// One station's connection to a [ScriptedServer], in frames of RFC 6455.
final class ScriptedFeed {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;

    private final Socket socket;
    private final OutputStream out;
    private final String request;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> beats = new LinkedBlockingQueue<>();
    private volatile boolean mute;

    ScriptedFeed(Socket socket, List<String> head) throws IOException {
        this.socket = socket;
        this.out = new BufferedOutputStream(socket.getOutputStream(), 256 * 1024);
        this.request = head.getFirst();
        String key =
                head.stream()
                        .filter(
                                line ->
                                        line.toLowerCase(Locale.ROOT)
                                                .startsWith("sec-websocket-key:"))
                        .findFirst()
                        .orElseThrow()
                        .split(":", 2)[1]
                        .strip();
        out.write(
                ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                                + accept(key)
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String accept(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first line of the station's request.
    String request() {
        return request;
    }

    /// What the station says of itself, oldest first.
    LinkedBlockingQueue<String> beats() {
        return beats;
    }

    /// No ping is answered from now on.
    void fallSilent() {
        mute = true;
    }

    void snapshot(long seq) throws IOException {
        text(Frame.writeSnapshot(seq, ModelSamples.NOON, ModelSamples.snapshot()));
    }

    /// The floor as a server tells it that does not say which store it has.
    void snapshotOfNoStore(long seq) throws IOException {
        Snapshot floor = ModelSamples.snapshot();
        text(
                Frame.writeSnapshot(
                        seq,
                        ModelSamples.NOON,
                        new Snapshot(
                                null,
                                floor.shop(),
                                floor.menu(),
                                floor.orders(),
                                floor.tickets(),
                                floor.businessDay(),
                                floor.ordersToday())));
    }

    void fact(long seq) throws IOException {
        text(factText(seq));
    }

    static String factText(long seq) {
        var event =
                new FloorEvent.ItemAvailabilityChanged(
                        ModelSamples.menu().item(new ItemId("americano")));
        return Frame.write(new LogEntry(seq, ModelSamples.NOON, null, event));
    }

    void text(String whole) throws IOException {
        frame(LAST | TEXT, whole.getBytes(StandardCharsets.UTF_8));
    }

    /// One message in pieces of so many bytes, which may cut a letter.
    void pieces(String whole, int size) throws IOException {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += size) {
            int to = Math.min(bytes.length, from + size);
            int kind = (from == 0 ? TEXT : 0) | (to == bytes.length ? LAST : 0);
            frame(kind, Arrays.copyOfRange(bytes, from, to));
        }
    }

    /// The beginning of a message, and nothing more of it.
    void begin(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes() throws IOException {
        frame(LAST | 2, new byte[] {1, 2, 3});
    }

    void closeWith(int code) throws IOException {
        frame(LAST | CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
    }

    /// Cuts the line.
    void cut() throws IOException {
        socket.shutdownOutput();
        socket.close();
    }

    /// Counts down when the station has left.
    CountDownLatch gone() {
        return gone;
    }

    private synchronized void frame(int head, byte[] payload) throws IOException {
        out.write(head);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 65536) {
            out.write(126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        } else {
            out.write(127);
            out.write(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        out.write(payload);
        out.flush();
    }

    /// Hears the station until it leaves.
    void listen() {
        try {
            var in = new DataInputStream(socket.getInputStream());
            while (true) {
                int kind = in.readUnsignedByte() & 0x0f;
                byte[] payload = payload(in);
                if (kind == TEXT) {
                    beats.add(new String(payload, StandardCharsets.UTF_8));
                } else if (kind == PING && !mute) {
                    frame(LAST | PONG, payload);
                }
            }
        } catch (IOException left) {
            gone.countDown();
        }
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte() & 0x7f;
        if (size == 126) {
            size = in.readUnsignedShort();
        }
        var mask = new byte[4];
        in.readFully(mask);
        var payload = new byte[size];
        in.readFully(payload);
        for (int i = 0; i < size; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }
}
