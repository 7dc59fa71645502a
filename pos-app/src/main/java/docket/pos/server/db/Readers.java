package docket.pos.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// The connections that read. After the store was closed under them all of them are new: a pool may
/// still be making one, and hands out for good what it does not know to be dead. Thread-safe; they
/// are renewed and brought to their end by the writer alone.
final class Readers implements AutoCloseable {
    /// Does not try whether it can connect at once.
    private static final long LATER = -1;

    /// Making a connection takes no time, unless H2 has been lost.
    private static final Duration MADE = Duration.ofSeconds(5);

    private final ReaderDoor.Way way;
    private final HikariConfig config;
    private volatile Pool pool;

    private record Pool(ReaderDoor door, HikariDataSource connections) {
        void close() {
            door.shut();
            connections.close();
        }
    }

    /// @param config of the pools, but for where their connections come from
    Readers(ReaderDoor.Way way, HikariConfig config) {
        this.way = way;
        this.config = config;
        pool = fresh();
        config.setInitializationFailTimeout(LATER);
    }

    private Pool fresh() {
        var door = new ReaderDoor(way);
        var own = new HikariConfig();
        config.copyStateTo(own);
        own.setDataSource(door);
        return new Pool(door, new HikariDataSource(own));
    }

    /// A connection, to be closed by the caller.
    Connection connection() throws SQLException {
        Pool asked = pool;
        try {
            return asked.connections().getConnection();
        } catch (SQLException e) {
            if (asked.equals(pool)) {
                throw e;
            }
            return pool.connections().getConnection();
        }
    }

    /// Has those closed that nobody uses, and the others once they are not used any more.
    void drop() {
        pool.connections().getHikariPoolMXBean().softEvictConnections();
    }

    /// Has others take their place. H2 may keep one waiting for good that was just being made while
    /// the store came to its end, so nobody waits for the old ones.
    void renew() {
        Pool before = pool;
        pool = fresh();
        if (!before.connections().isClosed()) {
            Thread.ofPlatform().daemon().name("readers-close").start(before::close);
        }
    }

    /// Brings all of them to their end, also those in the making. Nobody asks for one until they
    /// are renewed.
    ///
    /// @return whether there are none any more
    boolean end() {
        Pool ending = pool;
        ending.door().shut();
        try {
            boolean isEmpty = ending.door().awaitLast(MADE);
            if (isEmpty) {
                ending.close();
            }
            return isEmpty;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
