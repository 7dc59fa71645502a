package docket.pos.server.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/// Has H2 write anew what is still needed of those pieces of its file that are mostly dead, so that
/// their room is used again. By itself H2 does so only where it may write when it likes, and the
/// file would grow with every commit.
final class Tidying {
    /// Percent of what the file holds that is still needed; above that it is not worth the writing.
    private static final int FULL_ENOUGH = 50;

    /// Bytes that are written anew in one go: some milliseconds, and more than so many commits
    /// leave behind.
    private static final int BYTES = 1 << 20;

    /// Commits that a dead piece outlives. H2 uses its room again as soon as it knows that it is
    /// dead, which here is before that is on disk: what the next commit writes there would be
    /// missed by the commit before, if the power goes and only that one stands. More than the 20
    /// commits by which the head of H2's file may be behind.
    private static final int COMMITS_KEPT = 25;

    private Tidying() {}

    /// Makes a little room; on the writer's thread, between two commits.
    ///
    /// @param writer the connection that writes
    /// @return whether something was written, which the caller flushes
    static boolean tidy(Connection writer) throws SQLException {
        var session = (SessionLocal) writer.unwrap(JdbcConnection.class).getSession();
        MVStore file = session.getDatabase().getStore().getMvStore();
        file.setVersionsToKeep(COMMITS_KEPT);
        return file.compact(FULL_ENOUGH, BYTES);
    }
}
