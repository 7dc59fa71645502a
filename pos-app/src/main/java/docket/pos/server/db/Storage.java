package docket.pos.server.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Where the rows lie and how they are opened: one connection that writes, and a pool of readers
/// whose user may only `select`, each reading one state of the whole store.
final class Storage {
    /// `WRITE_DELAY=0` counts in the URL only; `IFEXISTS` so that a lost file never turns into an
    /// empty store.
    private static final String SAFE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

    private static final String MUST_EXIST = ";IFEXISTS=TRUE";
    private static final String WRITER = "WRITER";
    private static final String READER = "READER";
    private static final int READERS = 4;

    private final DataFolder folder;
    private final String writerSecret;
    private final String readerSecret;
    private @Nullable Connection first;

    private Storage(DataFolder folder) {
        this.folder = folder;
        writerSecret = folder.secret("writer");
        readerSecret = folder.secret("reader");
    }

    /// Opens the store of the folder, and makes it where the folder is new.
    static Storage open(DataFolder folder) {
        boolean isNew = !folder.hasTraces();
        if (!isNew && !Files.exists(folder.storeFile())) {
            throw new StoreFailure(
                    "The store %s is missing, though this folder had one: restore it from a backup, or give a new folder with --data."
                            .formatted(folder.storeFile()));
        }
        var storage = new Storage(folder);
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

    /// A connection that may write; the caller sees to it that there is only one. It is there
    /// before any reader's, so that the store is always opened with the settings above.
    Connection connectWriter() throws SQLException {
        Connection made = first;
        first = null;
        return made == null ? connect(false) : made;
    }

    HikariDataSource readers() {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder.storePath() + MUST_EXIST);
        config.setUsername(READER);
        config.setPassword(readerSecret);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setPoolName("docket-readers");
        config.setConnectionInitSql(
                "set session characteristics as transaction isolation level snapshot");
        return new HikariDataSource(config);
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
