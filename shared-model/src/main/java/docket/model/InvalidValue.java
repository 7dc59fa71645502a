package docket.model;

/// A value that makes no sense or goes past a limit, refused by the record that would hold it. Its
/// message is ours: it names the field and what is allowed, and may be shown to whoever sent the
/// value. The text of any other [IllegalArgumentException] is the platform's, and is not shown.
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public InvalidValue(String message) {
        super(message);
    }
}
