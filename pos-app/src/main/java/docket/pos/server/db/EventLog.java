package docket.pos.server.db;

import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.model.CommandId;
import docket.model.event.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rows of the log: each fact with the command that made it.
final class EventLog {
    /// What is known of a command that came before.
    record Known(String fingerprint, long seq) {}

    void insert(Handle handle, JournalLine line) {
        LogEntry entry = line.entry();
        PlainSql.change(
                handle,
                """
                insert into event_log (seq, at, type, command_id, fingerprint, frame)
                values (?, ?, ?, ?, ?, ?)
                """,
                entry.seq(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.event().getClass().getAnnotation(JsonTypeName.class).value(),
                line.command().value(),
                line.fingerprint(),
                line.frame());
    }

    Optional<Known> find(Handle handle, CommandId id) {
        return PlainSql.first(
                handle,
                row -> new Known(row.getString(1), row.getLong(2)),
                "select fingerprint, seq from event_log where command_id = ?",
                id.value());
    }

    /// The fact at a place of the log.
    LogEntry entry(Handle handle, long seq) {
        return lines(handle, seq - 1, seq).getFirst().entry();
    }

    /// The facts after `after` up to `upTo`, as the journal keeps them.
    List<JournalLine> lines(Handle handle, long after, long upTo) {
        return handle.select(
                        """
                        select frame, command_id, fingerprint
                        from event_log
                        where seq > ? and seq <= ?
                        order by seq
                        """,
                        after,
                        upTo)
                .map((row, context) -> line(row))
                .list();
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        return JournalLine.of(
                row.getString(1), new CommandId(row.getObject(2, UUID.class)), row.getString(3));
    }

    long last(Handle handle) {
        return handle.select("select coalesce(max(seq), 0) from event_log").mapTo(Long.class).one();
    }

    /// When the last fact happened.
    Optional<Instant> lastAt(Handle handle) {
        return handle.select(
                        """
                        select at
                        from event_log
                        where seq = (select max(seq) from event_log)
                        """)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }

    long first(Handle handle) {
        return handle.select("select coalesce(min(seq), 1) from event_log").mapTo(Long.class).one();
    }

    /// The frames after `seq`, at most `most` of them.
    List<String> framesAfter(Handle handle, long seq, int most) {
        return handle.select(
                        """
                        select frame
                        from event_log
                        where seq > ?
                        order by seq
                        fetch first ? rows only
                        """,
                        seq,
                        most)
                .mapTo(String.class)
                .list();
    }

    /// Forgets the oldest facts that are older than a moment, at most `most` of them, and never the
    /// last one, which says where the numbers go on.
    ///
    /// @return how many there were
    int deleteBefore(Handle handle, Instant moment, int most) {
        long first = first(handle);
        return handle.execute(
                "delete from event_log where seq >= ? and seq < ? and at < ? and seq < ?",
                first,
                first + most,
                moment.atOffset(ZoneOffset.UTC),
                last(handle));
    }
}
