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

    /// Entries before `n` that a search may be looking for, the newest first.
    List<Link> list(Handle handle, Narrowing narrowing, long before, int most) {
        return handle.select(
                        """
                        select n, entry, hash
                        from audit
                        where n < ?
                          and locate(lower(?), lower(entry)) > 0
                          and locate(?, entry) > 0
                          and (locate(?, entry) > 0 or locate(?, entry) > 0)
                          and substring(entry, locate('"at":"', entry) + 6, 19) >= ?
                          and substring(entry, locate('"at":"', entry) + 6, 19) < ?
                        order by n desc
                        fetch first ? rows only
                        """,
                        before,
                        narrowing.text(),
                        narrowing.action(),
                        narrowing.person(),
                        narrowing.approver(),
                        narrowing.from(),
                        narrowing.before(),
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
