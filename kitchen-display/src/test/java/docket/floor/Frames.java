package docket.floor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Takes the bytes of a feed, as the host sends them, apart into its answer to the handshake and
/// the messages after it. Confined to the thread of its connection.
final class Frames {
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private boolean open;

    /// One stretch of a feed.
    ///
    /// @param isMessage whether it is a whole text message
    record Piece(ByteBuffer bytes, boolean isMessage) {}

    /// What is whole by now, with what came of it before.
    List<Piece> take(byte[] bytes) {
        rest.writeBytes(bytes);
        byte[] all = rest.toByteArray();
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (int end = end(all, at); end > 0; end = end(all, at)) {
            pieces.add(new Piece(ByteBuffer.wrap(all, at, end - at), open && isText(all[at])));
            open = true;
            at = end;
        }
        rest.reset();
        rest.write(all, at, all.length - at);
        return pieces;
    }

    private static boolean isText(byte first) {
        return (first & 0xFF) == 0x81;
    }

    /// Where the stretch that begins here ends; -1 where not all of it is there.
    private int end(byte[] all, int at) {
        return open ? endOfFrame(all, at) : endOfHead(all);
    }

    private static int endOfHead(byte[] all) {
        for (int i = 3; i < all.length; i++) {
            if (all[i - 3] == '\r' && all[i - 2] == '\n' && all[i - 1] == '\r' && all[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOfFrame(byte[] all, int at) {
        if (all.length < at + 2) {
            return -1;
        }
        int said = all[at + 1] & 0x7F;
        int more = said == 126 ? 2 : said == 127 ? 8 : 0;
        if (all.length < at + 2 + more) {
            return -1;
        }
        long length = said;
        if (more > 0) {
            length = 0;
            for (int i = 0; i < more; i++) {
                length = length << 8 | (all[at + 2 + i] & 0xFF);
            }
        }
        long end = at + 2 + more + length;
        return end <= all.length ? (int) end : -1;
    }
}
