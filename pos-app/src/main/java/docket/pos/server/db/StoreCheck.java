package docket.pos.server.db;

import docket.model.order.Order;
import docket.wire.Json;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks whether a store is whole: that every row is found in its table and by each index, that the
/// numbers of its logs have no gap, and that what it keeps as JSON can be read.
final class StoreCheck {
    /// The version of the schema from which on a store knows what it kept that is no fact.
    private static final int KNOWS_ROWS = 13;

    /// The orders that are read whole, the newest first: more than a day has.
    private static final int READ = 2000;

    /// The tables that keep a state as JSON, with the column.
    private static final List<List<String>> JSON =
            List.of(
                    List.of("ORDERS", "state"),
                    List.of("TICKET", "state"),
                    List.of("EVENT_LOG", "frame"),
                    List.of("MENU", "state"),
                    List.of("MENU_ITEM", "state"),
                    List.of("VISIT", "state"),
                    List.of("SHOP", "state"),
                    List.of("AUDIT", "entry"));

    /// An index, by its first column.
    private record Index(String name, String table, String column, String type) {}

    private final Connection store;

    private StoreCheck(Connection store) {
        this.store = store;
    }

    /// What a store is, as far as it can be told.
    ///
    /// @param schema its version; 0 where it has none yet
    /// @param at how far it has come
    record Found(int schema, @Nullable UUID life, Position at) {}

    /// Something is not as it should be; the message is the end of a sentence that says what.
    static final class NotWhole extends Exception {
        private static final long serialVersionUID = 1;

        NotWhole(String what) {
            super(what);
        }

        NotWhole(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /// Opens a closed store without changing its file, and with little memory: another may be in
    /// service beside it.
    ///
    /// @param path with H2's name of its file system, without the ending of the file
    static Connection open(String path, String secret) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:"
                        + path
                        + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;CACHE_SIZE=1024;TRACE_LEVEL_FILE=0",
                Storage.WRITER,
                secret);
    }

    /// Looks what a store is.
    static Found look(Connection store) throws NotWhole {
        try {
            return new StoreCheck(store).found();
        } catch (SQLException | RuntimeException e) {
            throw new NotWhole("it cannot be read", e);
        }
    }

    /// Looks through a whole store.
    static Found check(Connection store) throws NotWhole {
        var check = new StoreCheck(store);
        try {
            Found found = check.found();
            check.indexes();
            check.gaps(found);
            check.json();
            check.orders();
            return found;
        } catch (SQLException | RuntimeException e) {
            throw new NotWhole("it cannot be read", e);
        }
    }

    private Found found() throws SQLException, NotWhole {
        int schema =
                Math.toIntExact(
                        number(
                                """
                                select coalesce(max(cast("version" as integer)), 0)
                                from "flyway_schema_history"
                                where "success" and "version" is not null
                                """));
        long kept = schema < KNOWS_ROWS ? 0 : number("select coalesce(max(n), 0) from kept_log");
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery("select life from store")) {
            if (!row.next()) {
                throw new NotWhole("it does not say which store it is");
            }
            long seq = number("select coalesce(max(seq), 0) from event_log");
            return new Found(schema, row.getObject(1, UUID.class), new Position(seq, kept));
        }
    }

    /// Counts the rows of each table by reading them, and by each index.
    private void indexes() throws SQLException, NotWhole {
        for (Index index : all()) {
            String column = "\"" + index.column() + "\"";
            long rows =
                    number(
                            "select count(*) from \"%s\" use index () where %s is not null"
                                    .formatted(index.table(), column));
            long found =
                    number(
                            "select count(*) from \"%s\" use index (\"%s\") where %s >= %s"
                                    .formatted(
                                            index.table(),
                                            index.name(),
                                            column,
                                            least(index.type())));
            if (rows != found) {
                throw new NotWhole(
                        "%d rows of %s are found as %d".formatted(rows, index.table(), found));
            }
        }
    }

    private List<Index> all() throws SQLException {
        var indexes = new ArrayList<Index>();
        try (Statement statement = store.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select i.index_name, i.table_name, c.column_name, t.data_type
                                from information_schema.indexes i
                                join information_schema.index_columns c
                                  on c.index_name = i.index_name and c.ordinal_position = 1
                                join information_schema.columns t
                                  on t.table_name = i.table_name and t.column_name = c.column_name
                                where i.table_schema = 'PUBLIC'
                                """)) {
            while (row.next()) {
                indexes.add(
                        new Index(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)));
            }
        }
        return indexes;
    }

    /// The least value of a type.
    private static String least(String type) {
        return switch (type) {
            case "UUID" -> "uuid '00000000-0000-0000-0000-000000000000'";
            case "DATE" -> "date '0001-01-01'";
            case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" ->
                    "timestamp with time zone '0001-01-01 00:00:00+00'";
            case "BOOLEAN" -> "false";
            case "INTEGER", "BIGINT", "SMALLINT" -> "-9223372036854775807";
            default -> "''";
        };
    }

    private void gaps(Found found) throws SQLException, NotWhole {
        boolean knows = found.schema() >= KNOWS_ROWS;
        long from = knows ? number("select whole_from from store") : 1;
        gaps("fact", "event_log", "seq", from);
        if (knows) {
            gaps("change", "kept_log", "n", 1);
        }
    }

    private void gaps(String what, String table, String number, long from)
            throws SQLException, NotWhole {
        long missing =
                number(
                        """
                        select coalesce(max(%2$s) - min(%2$s) + 1 - count(*), 0)
                        from %1$s use index ()
                        where %2$s >= %3$d
                        """
                                .formatted(table, number, from));
        if (missing != 0) {
            throw new NotWhole("%d of its %ss are missing".formatted(missing, what));
        }
    }

    private void json() throws SQLException, NotWhole {
        for (List<String> kept : JSON) {
            long bad =
                    exists(kept.getFirst())
                            ? number(
                                    "select count(*) from %s use index () where %s is not json"
                                            .formatted(kept.getFirst(), kept.getLast()))
                            : 0;
            if (bad > 0) {
                throw new NotWhole("%d rows of %s are damaged".formatted(bad, kept.getFirst()));
            }
        }
    }

    /// An order is there with the fact that placed it, unless that is forgotten by now, and a
    /// ticket with its order.
    private void orders() throws SQLException, NotWhole {
        long alone =
                number(
                                """
                        select count(*)
                        from ticket t
                        where not exists (select 1 from orders o where o.id = t.order_id)
                        """)
                        + number(
                                """
                                select count(*)
                                from orders
                                where not exists (select 1 from event_log)
                                """);
        if (alone > 0) {
            throw new NotWhole("%d orders or tickets stand alone".formatted(alone));
        }
        try (Statement statement = store.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select id, state from orders order by placed_at desc fetch first %d rows only"
                                        .formatted(READ))) {
            while (row.next()) {
                Order order = Json.MAPPER.readValue(row.getString(2), Order.class);
                if (order.lines().isEmpty()
                        || !order.id().value().equals(row.getObject(1, UUID.class))) {
                    throw new NotWhole("order %s is damaged".formatted(order.id().value()));
                }
            }
        }
    }

    private boolean exists(String table) throws SQLException {
        try (PreparedStatement statement =
                store.prepareStatement(
                        "select 1 from information_schema.tables where table_schema = 'PUBLIC' and table_name = ?")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
