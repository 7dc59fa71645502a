package docket.pos.server.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The one thing that is read of what a camera says of its picture: how it was held.
final class Exif {
    private static final byte[] BEGIN = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    /// More entries than any camera writes; what follows is not looked at.
    private static final int MOST_ENTRIES = 512;

    private Exif() {}

    /// @param segment of a JPEG file, which may hold anything
    static Orientation orientation(ByteBuffer segment) {
        if (segment.remaining() < BEGIN.length
                || !segment.slice(segment.position(), BEGIN.length)
                        .equals(ByteBuffer.wrap(BEGIN))) {
            return Orientation.UPRIGHT;
        }
        try {
            int begin = segment.position() + BEGIN.length;
            return ofTiff(segment.slice(begin, segment.limit() - begin));
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            return Orientation.UPRIGHT;
        }
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(4);
        tiff.position(tiff.getInt());
        int entries = Math.min(Short.toUnsignedInt(tiff.getShort()), MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int tag = Short.toUnsignedInt(tiff.getShort());
            int type = Short.toUnsignedInt(tiff.getShort());
            tiff.position(tiff.position() + Integer.BYTES);
            int value = Short.toUnsignedInt(tiff.getShort());
            tiff.position(tiff.position() + Short.BYTES);
            if (tag == ORIENTATION && type == SHORT) {
                return Orientation.of(value);
            }
        }
        return Orientation.UPRIGHT;
    }
}
