package docket.pos.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;

/// The connections that read. After the store was lost and opened again all of them are new: H2 may
/// keep one waiting that was just being made while the store under it came to its end, and a pool
/// makes one at a time. Thread-safe.
final class Readers implements AutoCloseable {
    /// Does not try whether it can connect at once.
    private static final long LATER = -1;

    private final HikariConfig config;
    private volatile HikariDataSource pool;

    Readers(HikariConfig config) {
        this.config = config;
        pool = new HikariDataSource(config);
        config.setInitializationFailTimeout(LATER);
    }

    /// A connection, to be closed by the caller.
    Connection connection() throws SQLException {
        HikariDataSource asked = pool;
        try {
            return asked.getConnection();
        } catch (SQLException e) {
            if (asked.equals(pool)) {
                throw e;
            }
            return pool.getConnection();
        }
    }

    /// Has those closed that nobody uses, and the others once they are not used any more.
    void drop() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /// Has others take their place. What of them is waited for is waited for elsewhere.
    void renew() {
        HikariDataSource before = pool;
        pool = new HikariDataSource(config);
        Thread.ofPlatform().daemon().name("readers-close").start(before::close);
    }

    /// Has none of them there while something is done; whoever wants one waits.
    void keepOutDuring(Runnable work) {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            connections.softEvictConnections();
            work.run();
        } finally {
            connections.resumePool();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
