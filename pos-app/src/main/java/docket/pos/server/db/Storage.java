package docket.pos.server.db;

import com.zaxxer.hikari.HikariConfig;
import docket.pos.server.db.StoreFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the rows lie and how they are opened: one connection that writes, and a pool of readers
/// whose user may only `select`, each reading one state of the whole store.
final class Storage {
    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    /// So that a lost file never turns into an empty store.
    private static final String MUST_EXIST = ";IFEXISTS=TRUE";

    /// Settings that count for whoever opens the store. H2 has nobody make the others who only
    /// reads.
    private static final Pattern OPENERS =
            Pattern.compile(";(DB_CLOSE_ON_EXIT|QUERY_CACHE_SIZE|PAGE_SIZE|MAX_COMPACT_TIME)=\\w+");

    static final String WRITER = "WRITER";
    private static final String READER = "READER";
    private static final String READER_SECRET = "reader";
    private static final int READERS = 4;

    /// How long one waits for a connection to a store that was lost: longer than it takes to open
    /// it again, and not so long that those who wait keep everybody else out.
    private static final Duration READER_WAITS = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final Durability durability;
    private final String writerSecret;
    private final String readerSecret;
    private @Nullable Connection first;
    private @Nullable Readers readers;

    private Storage(DataFolder folder, Durability durability, String writerSecret) {
        this.folder = folder;
        this.durability = durability;
        this.writerSecret = writerSecret;
        readerSecret = folder.secret(READER_SECRET);
    }

    /// Opens the store of the folder.
    ///
    /// @param isNew whether it is to be made; only a whole store has its writer's secret
    static Storage open(DataFolder folder, boolean isNew, Durability durability) {
        if (isNew) {
            return make(folder, durability);
        }
        var storage = new Storage(folder, durability, folder.secret(DataFolder.WRITER_SECRET));
        try {
            storage.first = storage.connect(false);
            storage.migrate(storage.first);
            return storage;
        } catch (SQLException | FlywayException e) {
            throw unopened(folder, e);
        } catch (IOException e) {
            throw unwritten(folder, e);
        }
    }

    private static Storage make(DataFolder folder, Durability durability) {
        var storage = new Storage(folder, durability, DataFolder.freshSecret());
        folder.beginStore();
        try {
            Connection made = storage.connect(true);
            storage.first = made;
            storage.migrations().migrate();
            storage.allowReaders(made);
            execute(made, durability.flush());
            folder.endStore(storage.writerSecret);
            return storage;
        } catch (SQLException | FlywayException e) {
            throw unopened(folder, e);
        }
    }

    static StoreFailure unopened(DataFolder folder, Exception why) {
        if (why instanceof SQLException no
                && no.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return unopened(
                    Kind.HELD,
                    "The store %s is in use by another program, such as one that copies or searches it: close that one, and start Docket again.",
                    folder,
                    why);
        }
        if (!Files.isWritable(folder.storeFile())) {
            return unopened(
                    Kind.DISK,
                    "The store %s cannot be written: make it writable for whoever runs Docket, and start Docket again.",
                    folder,
                    why);
        }
        return unopened(
                Kind.BROKEN,
                "The store %s cannot be opened: keep the file, and restore a backup.",
                folder,
                why);
    }

    private static StoreFailure unopened(
            Kind kind, String sentence, DataFolder folder, Exception why) {
        return new StoreFailure(kind, sentence.formatted(folder.storeFile()), why);
    }

    private static StoreFailure unwritten(DataFolder folder, IOException why) {
        return new StoreFailure(
                Kind.DISK,
                "The store %s cannot be written: check the disk and who may write there."
                        .formatted(folder.storeFile()),
                why);
    }

    /// Copies the store into a file, as of some commit, while it is in use.
    ///
    /// @param scratch a folder for what lies in between
    void copyTo(Path file, Path scratch) throws IOException {
        Path zip = scratch.resolve("copy.zip");
        try (Connection own = connect(false);
                PreparedStatement backup = own.prepareStatement("backup to ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
        } catch (SQLException e) {
            throw new IOException("the store cannot be copied", e);
        }
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            ZipEntry store = packed.getEntry(folder.storeFile().getFileName().toString());
            try (InputStream bytes = packed.getInputStream(store)) {
                Files.copy(bytes, file);
            }
        }
        Files.delete(zip);
    }

    /// A connection that may write; the caller sees to it that there is only one.
    Connection connectWriter() throws SQLException {
        Connection made = first;
        first = null;
        return made == null ? connect(false) : made;
    }

    /// Readers' connections; the caller closes them.
    Readers readers() {
        var config = new HikariConfig();
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(READER_WAITS.toMillis());
        config.setAutoCommit(false);
        config.setPoolName("docket-readers");
        config.setConnectionInitSql(
                "set session characteristics as transaction isolation level snapshot");
        var made = new Readers(this::connectReader, config);
        readers = made;
        return made;
    }

    /// Lets the readers connect anew, since the store was closed under them.
    void dropReaders() {
        Readers open = readers;
        if (open != null) {
            open.drop();
        }
    }

    /// Has no reader connected, until they are renewed.
    ///
    /// @return whether that is so
    boolean endReaders() {
        Readers open = readers;
        return open == null || open.end();
    }

    /// Has other readers take the place of those of a store that was closed.
    void renewReaders() {
        Readers open = readers;
        if (open != null) {
            open.renew();
        }
    }

    /// The command that returns once what was committed is on disk.
    String flush() {
        return durability.flush();
    }

    /// Commits after which the file is tidied.
    int tidied() {
        return durability.tidied();
    }

    void probe() throws IOException {
        folder.probe();
    }

    /// Seals the closed store.
    void seal() {
        new Seal(folder).put();
    }

    /// Bytes of the store's file.
    long size() throws IOException {
        return Files.size(folder.storeFile());
    }

    /// Packs the closed store; one that cannot be packed stays as it was.
    ///
    /// @param isWhole looks at the packed store
    void compact(Predicate<Connection> isWhole) {
        try {
            long before = size();
            new Packing(durability.files(), folder.storeFile()).pack(writerSecret, isWhole);
            LOG.info("The store was packed from {} to {} bytes", before, size());
        } catch (IOException e) {
            LOG.warn("The store is not packed and stays as it was: check the disk", e);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connect(boolean create) throws SQLException {
        return DriverManager.getConnection(url(create), WRITER, writerSecret);
    }

    /// A reader may be the one who opens the store, after it was lost.
    private Connection connectReader() throws SQLException {
        String settings =
                OPENERS.matcher(durability.settings())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining());
        return DriverManager.getConnection(address() + settings + MUST_EXIST, READER, readerSecret);
    }

    private String url(boolean create) {
        return address() + durability.settings() + (create ? "" : MUST_EXIST);
    }

    private String address() {
        return "jdbc:h2:" + durability.files() + folder.storePath();
    }

    /// Brings the tables of an earlier version up to this one. A migration has many steps, which H2
    /// commits one by one: the store as it was is laid aside meanwhile.
    private void migrate(Connection opened) throws SQLException, IOException {
        Flyway migrations = migrations();
        if (migrations.info().pending().length > 0) {
            execute(opened, "shutdown");
            folder.layStoreAside();
            Connection again = connect(false);
            first = again;
            migrations.migrate();
            allowReaders(again);
            execute(again, durability.flush());
            folder.dropStoreAside();
        } else {
            migrations.validate();
            allowReaders(opened);
        }
    }

    private Flyway migrations() {
        return Flyway.configure()
                .dataSource(url(false), WRITER, writerSecret)
                .locations("classpath:docket/pos/server/db")
                .load();
    }

    private void allowReaders(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create user if not exists " + READER + " password '" + readerSecret + "'");
            statement.execute("grant select on schema public to " + READER);
        }
    }
}
