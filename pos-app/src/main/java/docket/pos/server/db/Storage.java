package docket.pos.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the rows lie and how they are opened: one connection that writes, and a pool of readers
/// whose user may only `select`, each reading one state of the whole store.
final class Storage {
    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    /// `WRITE_DELAY=0` counts in the URL only; `IFEXISTS` so that a lost file never turns into an
    /// empty store. What H2 has to say it throws; a file of its own about that could be read by
    /// all.
    private static final String SAFE =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0";

    private static final String MUST_EXIST = ";IFEXISTS=TRUE";
    private static final String WRITER = "WRITER";
    private static final String READER = "READER";
    private static final int READERS = 4;

    private final DataFolder folder;
    private final String writerSecret;
    private final String readerSecret;
    private @Nullable Connection first;
    private @Nullable HikariDataSource readers;

    private Storage(DataFolder folder) {
        this.folder = folder;
        writerSecret = folder.secret("writer");
        readerSecret = folder.secret("reader");
    }

    /// Opens the store of the folder, and makes it where the folder is new.
    static Storage open(DataFolder folder) {
        boolean isNew = !folder.hasTraces();
        takeBackWhatWasAside(folder);
        if (!isNew && !Files.exists(folder.storeFile())) {
            throw new StoreFailure(
                    "The store %s is missing, though this folder had one: restore it from a backup, or give a new folder with --data."
                            .formatted(folder.storeFile()));
        }
        var storage = new Storage(folder);
        if (isNew) {
            folder.makeStoreFile();
        }
        try {
            storage.first = storage.connect(isNew);
            storage.migrate();
            storage.allowReaders(storage.first);
            return storage;
        } catch (SQLException | FlywayException e) {
            throw new StoreFailure(
                    "The store %s cannot be opened: keep the file, and restore a backup."
                            .formatted(folder.storeFile()),
                    e);
        }
    }

    /// After a cut in the middle of packing: the store laid aside is whole, and nothing was added
    /// since.
    private static void takeBackWhatWasAside(DataFolder folder) {
        if (folder.hasStoreAside()) {
            try {
                folder.takeStoreBack();
            } catch (IOException e) {
                throw new StoreFailure(
                        "The store %s cannot be written: check the disk and who may write there."
                                .formatted(folder.storeFile()),
                        e);
            }
        }
    }

    /// A connection that may write; the caller sees to it that there is only one. It is there
    /// before any reader's, so that the store is always opened with the settings above.
    Connection connectWriter() throws SQLException {
        Connection made = first;
        first = null;
        return made == null ? connect(false) : made;
    }

    /// Readers' connections; the caller closes them.
    HikariDataSource readers() {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder.storePath() + MUST_EXIST);
        config.setUsername(READER);
        config.setPassword(readerSecret);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setAllowPoolSuspension(true);
        config.setPoolName("docket-readers");
        config.setConnectionInitSql(
                "set session characteristics as transaction isolation level snapshot");
        var pool = new HikariDataSource(config);
        readers = pool;
        return pool;
    }

    /// Lets the readers connect anew, since the store was closed under them.
    void dropReaders() {
        HikariDataSource pool = readers;
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    void probe() throws IOException {
        folder.probe();
    }

    /// Bytes of the store's file.
    long size() throws IOException {
        return Files.size(folder.storeFile());
    }

    /// Packs the closed store. The file as it was is laid aside first, and taken back where the
    /// packed one cannot be opened or is not whole; so is it at the next start, after a cut.
    ///
    /// @param isWhole looks at the packed store
    void compact(Predicate<Connection> isWhole) {
        try {
            long before = size();
            folder.layStoreAside();
            if (pack(isWhole)) {
                folder.dropStoreAside();
                LOG.info("The store was packed from {} to {} bytes", before, size());
            } else {
                LOG.error("The store could not be packed and stays as it was");
                folder.takeStoreBack();
            }
        } catch (IOException e) {
            LOG.warn("The store is not packed, since it cannot be copied: check the disk", e);
        }
    }

    private boolean pack(Predicate<Connection> isWhole) {
        try {
            execute(connect(false), "shutdown compact");
            Connection packed = connect(false);
            if (isWhole.test(packed)) {
                first = packed;
                return true;
            }
            execute(packed, "shutdown immediately");
        } catch (SQLException | JdbiException e) {
            LOG.warn("Packing failed", e);
        }
        return false;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connect(boolean create) throws SQLException {
        return DriverManager.getConnection(url(create), WRITER, writerSecret);
    }

    private String url(boolean create) {
        return "jdbc:h2:file:" + folder.storePath() + SAFE + (create ? "" : MUST_EXIST);
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(url(false), WRITER, writerSecret)
                .locations("classpath:docket/pos/server/db")
                .load()
                .migrate();
    }

    private void allowReaders(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create user if not exists " + READER + " password '" + readerSecret + "'");
            statement.execute("grant select on schema public to " + READER);
        }
    }
}
