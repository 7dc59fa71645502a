package docket.pos.server.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Walks through a GIF file up to the end of its first picture, and cuts off what follows: a moving
/// picture stands still. Used once.
final class GifFile {
    private static final int SCREEN = 10;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final byte TRAILER = 0x3b;
    private static final int DEPTH = 1;

    private final ByteBuffer file;

    private GifFile(ByteBuffer file) {
        this.file = file.order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @throws Unreadable if it has no picture
    /// @throws BufferUnderflowException if it is cut off
    static PictureHeader read(ByteBuffer file) {
        return new GifFile(file).walk();
    }

    private PictureHeader walk() {
        file.position(SCREEN);
        colours(unsigned(), 2);
        int block = unsigned();
        while (block == EXTENSION) {
            skip(1);
            blocks();
            block = unsigned();
        }
        if (block != IMAGE) {
            throw new Unreadable();
        }
        skip(4);
        int width = Short.toUnsignedInt(file.getShort());
        int height = Short.toUnsignedInt(file.getShort());
        colours(unsigned(), 0);
        skip(1);
        blocks();
        end();
        if (width == 0 || height == 0) {
            throw new Unreadable();
        }
        return new PictureHeader(
                PictureFormat.GIF, width, height, DEPTH, false, Orientation.UPRIGHT);
    }

    /// Passes over a table of colours, where the flags say that there is one.
    ///
    /// @param before bytes between the flags and the table
    private void colours(int flags, int before) {
        skip(before);
        if ((flags & 0x80) != 0) {
            skip(3 << ((flags & 0x07) + 1));
        }
    }

    private void blocks() {
        for (int length = unsigned(); length > 0; length = unsigned()) {
            skip(length);
        }
    }

    private void end() {
        if (file.hasRemaining()) {
            file.put(TRAILER);
            file.limit(file.position());
        }
    }

    private void skip(int bytes) {
        if (bytes > file.remaining()) {
            throw new BufferUnderflowException();
        }
        file.position(file.position() + bytes);
    }

    private int unsigned() {
        return Byte.toUnsignedInt(file.get());
    }
}
