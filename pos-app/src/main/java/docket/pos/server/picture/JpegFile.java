package docket.pos.server.picture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Walks through a JPEG file from its first byte to its end mark, and reads what it says of its
/// picture on the way. Used once.
final class JpegFile {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP1 = 0xe1;

    /// Sequential and progressive pictures; none with sums of their own or without loss, which
    /// nobody writes.
    private static final int BASELINE = 0xc0;

    private static final int EXTENDED = 0xc1;
    private static final int PROGRESSIVE = 0xc2;

    /// Times that a picture may be gone over; encoders need a dozen.
    private static final int MOST_SCANS = 32;

    private static final int DEPTH = 4;

    private final ByteBuffer file;
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable PictureHeader seen;
    private int scans;

    private JpegFile(ByteBuffer file) {
        this.file = file;
    }

    /// @throws Unreadable if it does not go on to its end
    /// @throws BufferUnderflowException if it is cut off
    static PictureHeader read(ByteBuffer file) {
        return new JpegFile(file.slice(2, file.limit() - 2)).walk();
    }

    private PictureHeader walk() {
        int marker = next();
        while (marker != END_OF_IMAGE) {
            if (!standsAlone(marker)) {
                segment(marker);
            }
            marker = marker == START_OF_SCAN ? afterScan() : next();
        }
        PictureHeader whole = seen;
        if (whole == null || scans == 0) {
            throw new Unreadable();
        }
        return new PictureHeader(
                PictureFormat.JPEG,
                whole.width(),
                whole.height(),
                whole.depth(),
                whole.isProgressive(),
                orientation);
    }

    /// The next marker, before which only fill bytes may stand.
    private int next() {
        if (unsigned() != 0xff) {
            throw new Unreadable();
        }
        int marker = unsigned();
        while (marker == 0xff) {
            marker = unsigned();
        }
        return marker;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private void segment(int marker) {
        int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
        if (length < 0 || length > file.remaining()) {
            throw new Unreadable();
        }
        ByteBuffer content = file.slice(file.position(), length);
        file.position(file.position() + length);
        if (marker == APP1 && orientation == Orientation.UPRIGHT) {
            orientation = Exif.orientation(content);
        } else if (marker == START_OF_SCAN) {
            scans++;
            if (scans > MOST_SCANS) {
                throw new Unreadable();
            }
        } else if (isFrame(marker)) {
            frame(marker, content);
        }
    }

    /// C4, C8 and CC are tables.
    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    private void frame(int marker, ByteBuffer content) {
        boolean isKnown = marker == BASELINE || marker == EXTENDED || marker == PROGRESSIVE;
        if (seen != null || !isKnown) {
            throw new Unreadable();
        }
        content.get();
        int height = Short.toUnsignedInt(content.getShort());
        int width = Short.toUnsignedInt(content.getShort());
        if (width == 0 || height == 0) {
            throw new Unreadable();
        }
        seen =
                new PictureHeader(
                        PictureFormat.JPEG,
                        width,
                        height,
                        DEPTH,
                        marker == PROGRESSIVE,
                        Orientation.UPRIGHT);
    }

    /// Passes over what is drawn, up to the next marker that is not part of it.
    private int afterScan() {
        while (true) {
            while (unsigned() != 0xff) {
                // part of the drawing
            }
            int after = unsigned();
            while (after == 0xff) {
                after = unsigned();
            }
            if (after != 0 && !isRestart(after)) {
                return after;
            }
        }
    }

    private int unsigned() {
        return Byte.toUnsignedInt(file.get());
    }
}
