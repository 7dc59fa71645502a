package docket.pos.server.db.power;

import java.util.Arrays;

/// The bytes of a file.
final class Content {
    private byte[] bytes;
    private int size;

    Content(byte[] bytes) {
        this.bytes = bytes;
        size = bytes.length;
    }

    Content copy() {
        return new Content(bytes());
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    boolean isLike(byte[] others) {
        return Arrays.equals(bytes, 0, size, others, 0, others.length);
    }

    /// Writes a part of some bytes.
    ///
    /// @param position where their first one belongs
    void write(long position, byte[] source, int from, int to) {
        if (from == to) {
            return;
        }
        int start = Math.toIntExact(position + from);
        int end = start + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        if (start > size) {
            Arrays.fill(bytes, size, start, (byte) 0);
        }
        System.arraycopy(source, from, bytes, start, to - from);
        size = Math.max(size, end);
    }

    void cut(long length) {
        size = (int) Math.min(size, length);
    }
}
