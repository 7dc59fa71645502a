package docket.pos.server.picture;

/// What a picture's file says of it, read before any of it is drawn.
///
/// @param depth bytes that a pixel takes at most while it is drawn
/// @param isProgressive whether all of it has to be held at once to be drawn
record PictureHeader(
        PictureFormat format,
        int width,
        int height,
        int depth,
        boolean isProgressive,
        Orientation orientation) {
    /// Pixels of the sharpest photos that telephones make.
    private static final long MOST = 52_000_000;

    /// A progressive picture is held as a whole while it is drawn, outside of Java's own memory.
    private static final long MOST_HELD = 17_000_000;

    long pixels() {
        return (long) width * height;
    }

    boolean isTooLarge() {
        return pixels() > most();
    }

    long most() {
        return isProgressive ? MOST_HELD : MOST;
    }
}
