package docket.pos.server.db;

import docket.model.event.LogEntry;
import org.jdbi.v3.core.Handle;

/// Keeps the state that facts result in. It is the only way into the state tables: for a new fact
/// and for one that comes back from the journal alike, so both end in the same rows.
public interface Projection {
    /// Stores what the fact resulted in. Facts of other features are passed over.
    void store(Handle handle, LogEntry entry);

    /// Told after the commit, on the writer's thread; must not throw or block.
    default void committed(LogEntry entry) {}
}
