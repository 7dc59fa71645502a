package docket.pos.server.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection that notes what is changed through it: each statement with what was bound to it.
/// Confined to the writer's thread.
final class NotingConnection {
    private final Connection real;
    private final List<KeptLine.Change> noted = new ArrayList<>();

    NotingConnection(Connection real) {
        this.real = real;
    }

    /// The same connection, by which what is done is noted.
    Connection open() {
        return as(Connection.class, this::call);
    }

    /// What was changed since this was asked last.
    List<KeptLine.Change> take() {
        List<KeptLine.Change> done = List.copyOf(noted);
        noted.clear();
        return done;
    }

    private @Nullable Object call(Object self, Method method, @Nullable Object @Nullable [] given)
            throws Throwable {
        @Nullable Object result = passedOn(real, method, given);
        if (result instanceof PreparedStatement statement
                && !(result instanceof CallableStatement)) {
            return as(PreparedStatement.class, new Statement(text(given), statement));
        }
        if (result instanceof java.sql.Statement) {
            throw new SQLException("what is kept is written by prepared statements");
        }
        return result;
    }

    private static String text(@Nullable Object @Nullable [] given) {
        return given == null ? "" : String.valueOf(given[0]);
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        NotingConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object passedOn(
            Object real, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /// A statement, with what is bound to it so far.
    private final class Statement implements InvocationHandler {
        private final String sql;
        private final PreparedStatement real;
        private final List<List<@Nullable String>> batch = new ArrayList<>();
        private List<@Nullable String> values = new ArrayList<>();

        Statement(String sql, PreparedStatement real) {
            this.sql = sql;
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(
                Object self, Method method, @Nullable Object @Nullable [] given) throws Throwable {
            @Nullable Object result = passedOn(real, method, given);
            String name = method.getName();
            if (given != null
                    && given.length >= 2
                    && name.startsWith("set")
                    && given[0] instanceof Integer place) {
                bind(place, name.equals("setNull") ? null : given[1]);
            } else if (name.equals("addBatch")) {
                batch.add(values);
                values = new ArrayList<>(values);
            } else if (result instanceof int[] counts && name.equals("executeBatch")) {
                for (int i = 0; i < counts.length; i++) {
                    note(batch.get(i), counts[i]);
                }
                batch.clear();
            } else if (name.equals("executeUpdate")
                    || (name.equals("execute") && Boolean.FALSE.equals(result))) {
                note(values, real.getUpdateCount());
            }
            return result;
        }

        private void bind(int place, @Nullable Object value) {
            while (values.size() < place) {
                values.add(null);
            }
            values.set(place - 1, Bound.write(value));
        }

        private void note(List<@Nullable String> bound, int rows) {
            if (rows > 0) {
                noted.add(new KeptLine.Change(sql, rows, new ArrayList<>(bound)));
            }
        }
    }
}
