package docket.pos.server.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// Statements of the writer by JDBC alone, for those that every command needs: there JDBI takes
/// longer than H2 does. H2 keeps what it compiled of a statement's text by itself.
public final class PlainSql {
    private PlainSql() {}

    /// Reads one row.
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Changes rows.
    ///
    /// @return how many
    /// @throws UnableToExecuteStatementException as JDBI does
    public static int change(Handle handle, String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(handle, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(sql, e, null);
        }
    }

    /// The first row, if there is one.
    ///
    /// @throws UnableToExecuteStatementException as JDBI does
    public static <T> Optional<T> first(
            Handle handle, Reading<T> reading, String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(handle, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(sql, e, null);
        }
    }

    private static PreparedStatement prepare(Handle handle, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = handle.getConnection().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
