package docket.pos.server.staff;

import java.util.Locale;

/// The two kinds of session. Each has a key of its own and names itself in its tokens, so that one
/// is never taken for the other.
enum SessionKind {
    /// Somebody of the staff, on a counter.
    BUSINESS,
    /// A guest, on a phone.
    GUEST;

    /// Whom a token of this kind is meant for.
    String audience() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Who makes tokens of this kind.
    String issuer() {
        return "docket/" + audience();
    }

    /// The secret of the data folder that signs them.
    String secret() {
        return "sessions-" + audience();
    }
}
