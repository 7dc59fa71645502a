package docket.pos.server.picture;

import java.nio.ByteBuffer;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file in memory as the drawing of it reads it.
final class FileInput extends ImageInputStreamImpl {
    private static final int NO_MORE = -1;

    private final ByteBuffer file;

    /// @param file from its first byte to its limit
    FileInput(ByteBuffer file) {
        this.file = file;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < file.limit() ? Byte.toUnsignedInt(file.get((int) streamPos++)) : NO_MORE;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        int number = (int) Math.min(length, file.limit() - streamPos);
        if (number <= 0) {
            return length == 0 ? 0 : NO_MORE;
        }
        file.get((int) streamPos, into, offset, number);
        streamPos += number;
        return number;
    }

    @Override
    public long length() {
        return file.limit();
    }
}
