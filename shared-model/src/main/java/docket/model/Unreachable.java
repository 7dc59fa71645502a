package docket.model;

/// No answer came from the server: it may or may not have carried the command out, so the command
/// must be sent again under the same id. Thrown by the client, shown by the screens.
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreachable(String what, Throwable cause) {
        super(what, cause);
    }

    public Unreachable(String what) {
        super(what);
    }
}
