package docket.pos.server;

import docket.wire.Problem;
import docket.wire.ProblemType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own failures: told to the log once, with the stack trace, and to the caller by an id alone.
/// Thread-safe.
final class Bugs {
    private static final Logger LOG = LoggerFactory.getLogger(Bugs.class);

    private final Supplier<UUID> freshIds;

    Bugs(Supplier<UUID> freshIds) {
        this.freshIds = freshIds;
    }

    /// @param what was being done, such as a method and a path
    Problem report(String what, Throwable bug) {
        UUID id = freshIds.get();
        LOG.error("{} failed, {}", what, id, bug);
        return Problem.of(
                ProblemType.SERVER_BUG,
                "The server failed; its log tells more under this id.",
                Map.of("id", id.toString()));
    }
}
