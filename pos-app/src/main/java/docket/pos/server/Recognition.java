package docket.pos.server;

import java.util.Optional;

/// Knows callers by the tokens they show.
@FunctionalInterface
public interface Recognition {
    /// Whose token it is; empty where it is of no kind that this one knows.
    ///
    /// @throws docket.model.Refusal [docket.model.Reason#SESSION_ENDED] where it was good once
    Optional<Caller> of(String token);
}
