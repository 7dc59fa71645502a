package docket.pos.server.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The kinds of pictures that are taken, known by how they begin, whatever their file is called.
enum PictureFormat {
    JPEG("ffd8ff"),
    PNG("89504e470d0a1a0a"),
    GIF("47494638");

    private final String begin;

    /// @param begin its first bytes, in hex
    PictureFormat(String begin) {
        this.begin = begin;
    }

    static Optional<PictureFormat> of(ByteBuffer file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(ByteBuffer file) {
        byte[] bytes = HexFormat.of().parseHex(begin);
        return file.limit() > bytes.length
                && file.slice(0, bytes.length).equals(ByteBuffer.wrap(bytes));
    }
}
