package docket.pos.server;

import org.jspecify.annotations.Nullable;

/// Lets a caller do once what somebody else allowed by their own PIN.
@FunctionalInterface
public interface Approvals {
    /// The caller with what was allowed, and by whom.
    ///
    /// @param token what came with the request
    /// @param use names the request, so that the same one may come again; null: it may not
    /// @throws docket.model.Refusal if the approval does not count for it
    Caller approved(Caller caller, String token, @Nullable String use);
}
