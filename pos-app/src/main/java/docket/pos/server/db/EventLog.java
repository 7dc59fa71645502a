package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of the log and of the commands that made it.
final class EventLog {
    /// What is known of a command that came before.
    record Known(String fingerprint, long seq) {}

    void insert(Handle handle, Journal.Line line, String type) {
        LogEntry entry = line.entry();
        OffsetDateTime at = entry.at().atOffset(ZoneOffset.UTC);
        handle.execute(
                "insert into event_log (seq, at, type, frame) values (?, ?, ?, ?)",
                entry.seq(),
                at,
                type,
                line.frame());
        handle.execute(
                "insert into command (id, fingerprint, seq, at) values (?, ?, ?, ?)",
                line.command().value(),
                line.fingerprint(),
                entry.seq(),
                at);
    }

    Optional<Known> find(Handle handle, CommandId id) {
        return handle.select("select fingerprint, seq from command where id = ?", id.value())
                .map((row, context) -> new Known(row.getString(1), row.getLong(2)))
                .findOne();
    }

    /// The fact at a place of the log.
    LogEntry entry(Handle handle, long seq) {
        String frame =
                handle.select("select frame from event_log where seq = ?", seq)
                        .mapTo(String.class)
                        .one();
        return ((Frame.Fact) Frame.read(frame)).entry();
    }

    long last(Handle handle) {
        return handle.select("select coalesce(max(seq), 0) from event_log").mapTo(Long.class).one();
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

    int deleteCommandsBefore(Handle handle, Instant before) {
        return handle.execute("delete from command where at < ?", before.atOffset(ZoneOffset.UTC));
    }
}
