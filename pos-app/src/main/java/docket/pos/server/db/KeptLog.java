package docket.pos.server.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of what was changed and is no fact, from which the journal is made whole again.
final class KeptLog {
    void insert(Handle handle, KeptLine line) {
        PlainSql.change(
                handle,
                "insert into kept_log (n, after_seq, at, line) values (?, ?, ?, ?)",
                line.n(),
                line.after(),
                line.at().atOffset(ZoneOffset.UTC),
                line.body());
    }

    long last(Handle handle) {
        return handle.select("select coalesce(max(n), 0) from kept_log").mapTo(Long.class).one();
    }

    long first(Handle handle) {
        return handle.select("select coalesce(min(n), 1) from kept_log").mapTo(Long.class).one();
    }

    /// What was kept after the number `n`, and before the fact behind `upTo`.
    List<KeptLine> lines(Handle handle, long n, long upTo) {
        return handle.select(
                        """
                        select line
                        from kept_log
                        where n > ? and after_seq <= ?
                        order by n
                        """,
                        n,
                        upTo)
                .map((row, context) -> KeptLine.parse(row.getString(1)))
                .list();
    }

    /// Forgets the oldest that are older than a moment, at most `most` of them, and never the last
    /// one, which says where the numbers go on.
    ///
    /// @return how many there were
    int deleteBefore(Handle handle, Instant moment, int most) {
        long first = first(handle);
        return handle.execute(
                "delete from kept_log where n >= ? and n < ? and at < ? and n < ?",
                first,
                first + most,
                moment.atOffset(ZoneOffset.UTC),
                last(handle));
    }
}
