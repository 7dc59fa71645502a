package docket.pos.server.archive;

import java.io.IOException;

/// A file is no backup, or is not whole; the message is one sentence that says why.
public final class BadBackup extends IOException {
    private static final long serialVersionUID = 1;

    public BadBackup(String sentence) {
        super(sentence);
    }

    public BadBackup(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
