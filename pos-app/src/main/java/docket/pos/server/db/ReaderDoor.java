package docket.pos.server.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where a pool gets its connections from, until it is shut. A pool makes them in threads of its
/// own and whenever it likes; so it is known here whether one is being made. Thread-safe.
final class ReaderDoor implements DataSource {
    private final ReadWriteLock passing = new ReentrantReadWriteLock();

    /// Null once it is shut: threads remember pools that are closed, and the store is not to be
    /// remembered with them.
    private volatile @Nullable Way way;

    /// In seconds.
    private volatile int loginTimeout;

    /// How a connection is made.
    @FunctionalInterface
    interface Way {
        Connection connect() throws SQLException;
    }

    ReaderDoor(Way way) {
        this.way = way;
    }

    /// Lets nobody in any more.
    void shut() {
        way = null;
    }

    /// Once it is shut, waits for those who are on their way in.
    ///
    /// @return whether all have come in by then
    boolean awaitLast(Duration atMost) throws InterruptedException {
        if (passing.writeLock().tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            passing.writeLock().unlock();
            return true;
        }
        return false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        passing.readLock().lock();
        try {
            Way open = way;
            if (open == null) {
                throw new SQLException("The store is closed for a moment");
            }
            return open.connect();
        } finally {
            passing.readLock().unlock();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("It is known who reads");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("It writes no log");
    }

    /// Keeps what the pool sets: nothing is waited for here, but a pool that is closed waits as
    /// long for one that it has let in and not taken on yet.
    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("It writes no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("There is nothing in it");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
