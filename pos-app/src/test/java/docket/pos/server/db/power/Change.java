package docket.pos.server.db.power;

/// What a program did to a file.
sealed interface Change {
    void apply(Content content);

    /// Bytes that it wrote.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
    record Write(long position, byte[] bytes) implements Change {
        @Override
        public void apply(Content content) {
            content.write(position, bytes, 0, bytes.length);
        }
    }

    /// The end that it cut off.
    record Cut(long size) implements Change {
        @Override
        public void apply(Content content) {
            content.cut(size);
        }
    }
}
