package docket.pos.server.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All rows of a closed store, as text, table by table.
public final class Rows {
    private Rows() {}

    /// Reads them.
    public static Map<String, List<String>> of(Path folder) throws Exception {
        var tables = new TreeMap<String, List<String>>();
        try (Connection store = open(folder);
                Statement statement = store.createStatement()) {
            for (String table : names(statement)) {
                tables.put(table, rows(statement, table));
            }
        }
        return tables;
    }

    /// Opens a closed store as its writer.
    public static Connection open(Path folder) throws Exception {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("docket") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
                "WRITER",
                Files.readString(folder.resolve("writer.secret")).strip());
    }

    private static List<String> names(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet tables =
                statement.executeQuery(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'
                        """)) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    text.append(row.getString(i)).append(" | ");
                }
                rows.add(text.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
