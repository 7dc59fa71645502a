package docket.pos.server.db;

/// The store cannot be opened; the message is one sentence that says what to do.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// What keeps it from being opened.
    public enum Kind {
        /// Another Docket has the folder.
        IN_USE,

        /// The folder cannot be written.
        FOLDER,

        /// Another program has the file.
        HELD,

        /// A file cannot be read or written.
        DISK,

        /// It is not whole, and nothing can take its place.
        BROKEN,

        /// A newer Docket made it.
        NEWER,

        /// It has to be brought up to date, and there is no room for the backup before.
        NO_ROOM
    }

    StoreFailure(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    StoreFailure(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
