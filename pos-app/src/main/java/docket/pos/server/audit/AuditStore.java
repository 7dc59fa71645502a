package docket.pos.server.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The rows of the audit log, which only grow.
final class AuditStore {
    void insert(Handle handle, Link link) {
        handle.execute(
                "insert into audit (n, entry, hash) values (?, ?, ?)",
                link.n(),
                link.entry(),
                link.hash());
    }

    Optional<Link> last(Handle handle) {
        return handle.select(
                        """
                        select n, entry, hash
                        from audit
                        order by n desc
                        fetch first row only
                        """)
                .map((row, context) -> new Link(row.getLong(1), row.getString(2), row.getString(3)))
                .findFirst();
    }

    /// Entries before `n` that contain a text, in whatever case, the newest first.
    List<Link> list(Handle handle, long before, String text, int most) {
        return handle.select(
                        """
                        select n, entry, hash
                        from audit
                        where n < ?
                          and locate(lower(?), lower(entry)) > 0
                        order by n desc
                        fetch first ? rows only
                        """,
                        before,
                        text,
                        most)
                .map((row, context) -> new Link(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// Hands on every row from the first to the last.
    void each(Handle handle, Consumer<Link> taker) {
        try (Stream<Link> links =
                handle
                        .select("select n, entry, hash from audit order by n")
                        .map(
                                (row, context) ->
                                        new Link(
                                                row.getLong(1), row.getString(2), row.getString(3)))
                        .stream()) {
            links.forEach(taker);
        }
    }
}
