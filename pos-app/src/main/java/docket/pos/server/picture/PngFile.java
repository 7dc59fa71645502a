package docket.pos.server.picture;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/// Walks through a PNG file and leaves in it only what the picture is drawn of: texts and profiles,
/// which unfold to any size, and the frames of a moving picture go. Used once.
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int HEADER = name("IHDR");
    private static final int PALETTE = name("PLTE");
    private static final int TRANSPARENCY = name("tRNS");
    private static final int DATA = name("IDAT");
    private static final int END = name("IEND");
    private static final int HEADER_LENGTH = 13;

    /// Bytes of a chunk's length, name and check.
    private static final int FRAME = 12;

    /// Says in a chunk's name that nobody needs to know it.
    private static final int ANCILLARY = 0x20000000;

    private static final int BYTES_OF_DEEP = 8;
    private static final int BYTES = 4;

    private final ByteBuffer file;
    private int kept = SIGNATURE;
    private int width;
    private int height;
    private int bits;

    private PngFile(ByteBuffer file) {
        this.file = file;
    }

    private static int name(String letters) {
        return letters.charAt(0) << 24
                | letters.charAt(1) << 16
                | letters.charAt(2) << 8
                | letters.charAt(3);
    }

    /// @throws Unreadable if something in it is not as it was written
    /// @throws BufferUnderflowException if it is cut off
    static PictureHeader read(ByteBuffer file) {
        var png = new PngFile(file);
        file.position(SIGNATURE);
        while (!png.chunk()) {
            // the next one
        }
        file.limit(png.kept);
        return new PictureHeader(
                PictureFormat.PNG,
                png.width,
                png.height,
                png.bits > 8 ? BYTES_OF_DEEP : BYTES,
                false,
                Orientation.UPRIGHT);
    }

    /// Reads one chunk.
    ///
    /// @return whether it is the last
    private boolean chunk() {
        int begin = file.position();
        int length = file.getInt();
        int name = file.getInt();
        if (length < 0 || length > file.remaining() - Integer.BYTES) {
            throw new Unreadable();
        }
        var sum = new CRC32();
        sum.update(file.slice(begin + Integer.BYTES, length + Integer.BYTES));
        file.position(file.position() + length);
        if (file.getInt() != (int) sum.getValue()) {
            throw new Unreadable();
        }
        boolean isFirst = begin == SIGNATURE;
        if (isFirst != (name == HEADER)) {
            throw new Unreadable();
        }
        if (isFirst) {
            header(file.slice(begin + Long.BYTES, length));
        }
        keep(begin, length + FRAME, name);
        return name == END;
    }

    private void header(ByteBuffer header) {
        if (header.remaining() != HEADER_LENGTH) {
            throw new Unreadable();
        }
        width = header.getInt();
        height = header.getInt();
        bits = header.get();
        if (width <= 0 || height <= 0) {
            throw new Unreadable();
        }
    }

    private void keep(int begin, int length, int name) {
        boolean isDrawn =
                name == HEADER
                        || name == PALETTE
                        || name == TRANSPARENCY
                        || name == DATA
                        || name == END;
        if (isDrawn) {
            file.put(kept, file, begin, length);
            kept += length;
        } else if ((name & ANCILLARY) == 0) {
            throw new Unreadable();
        }
    }
}
