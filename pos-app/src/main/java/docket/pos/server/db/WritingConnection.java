package docket.pos.server.db;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one connection that writes, made when it is needed and made anew after it was lost.
/// Confined to the writer's thread once the store is open.
final class WritingConnection {
    private static final Logger LOG = LoggerFactory.getLogger(WritingConnection.class);

    private final Storage storage;
    private @Nullable Handle current;
    private @Nullable Noting noting;

    /// The connection, by which what is changed is noted.
    record Noting(Handle handle, NotingConnection notes) {}

    WritingConnection(Storage storage) {
        this.storage = storage;
    }

    /// The connection, in a transaction.
    ///
    /// @throws JdbiException if the store cannot be opened
    Handle handle() {
        Handle open = current;
        if (open == null) {
            try {
                open = Jdbi.open(storage.connectWriter());
            } catch (SQLException e) {
                throw new ConnectionException(e);
            }
            current = open;
        }
        if (!open.isInTransaction()) {
            open.begin();
        }
        return open;
    }

    /// The connection once more, in the same transaction.
    Noting noting() {
        Handle open = handle();
        Noting made = noting;
        if (made == null) {
            var notes = new NotingConnection(open.getConnection());
            made = new Noting(Jdbi.open(notes.open()), notes);
            noting = made;
        }
        return made;
    }

    /// Commits, and returns once it is on disk.
    void flush() {
        Handle open = handle();
        open.commit();
        open.execute(storage.flush());
    }

    /// Makes room in the store's file that later commits can use; returns once it is on disk.
    void tidy() {
        try {
            if (Tidying.tidy(handle().getConnection())) {
                flush();
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /// Lets go of a connection that nobody trusts.
    void drop() {
        Handle broken = current;
        current = null;
        noting = null;
        if (broken != null) {
            try {
                broken.rollback();
                broken.close();
            } catch (JdbiException e) {
                LOG.warn("The broken connection could not be closed", e);
            }
        }
    }

    /// Closes the whole store. By JDBC, since JDBI asks for a count afterwards, of a connection
    /// that is gone then.
    void shutDown() {
        Handle open = handle();
        String command = takesMore(open) ? "shutdown" : "shutdown immediately";
        current = null;
        noting = null;
        try (Statement statement = open.getConnection().createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /// Whether all is on disk and the disk takes more. H2 waits for itself without end where the
    /// first thing that it cannot write is what it writes when it closes.
    private boolean takesMore(Handle open) {
        try {
            open.commit();
            open.execute(storage.flush());
            storage.probe();
            return true;
        } catch (JdbiException | IOException e) {
            LOG.warn("The disk takes nothing; the store closes as it is", e);
            return false;
        }
    }
}
