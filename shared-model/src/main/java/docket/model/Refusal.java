package docket.model;

import java.util.Map;

/// The domain says no: the one exception for it, thrown where the decision falls, turned into a
/// problem document at the server's edge and back into this type by the client.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Map<String, Object> members;

    /// Says no without more than a sentence.
    ///
    /// @param detail one sentence fit for a waiter
    public Refusal(Reason reason, String detail) {
        this(reason, detail, Map.of());
    }

    /// Says no, with members that a program can act on.
    ///
    /// @param members what a program can act on, such as `currentVersion`; values must be
    ///     serialisable to JSON
    public Refusal(Reason reason, String detail, Map<String, Object> members) {
        super(detail, null, false, false);
        this.reason = reason;
        this.members = Map.copyOf(members);
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> members() {
        return members;
    }
}
