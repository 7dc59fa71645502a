package docket.pos.server.picture;

/// A file is no picture all the way to its end.
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable() {
        super("the picture is spoilt");
    }
}
