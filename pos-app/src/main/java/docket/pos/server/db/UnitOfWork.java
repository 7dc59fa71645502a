package docket.pos.server.db;

import docket.model.event.FloorEvent;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// One command as the writer runs it: load, decide, and return the fact that results. It stores
/// nothing itself; the fact is stored by the projections, in the same transaction.
@FunctionalInterface
public interface UnitOfWork {
    /// Decides what the command comes to.
    ///
    /// @param at the time of the fact, by the server's clock
    /// @throws docket.model.Refusal if the domain says no; nothing of the unit is kept
    FloorEvent decide(Handle handle, Instant at);
}
