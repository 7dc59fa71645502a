package docket.pos.server.db;

/// The store cannot be opened; the message is one sentence that says what to do.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreFailure(String sentence) {
        super(sentence);
    }

    public StoreFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
