package docket.pos.server.message;

import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.PlainSql;
import docket.pos.server.db.Projection;
import docket.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of messages. Rows change by facts only; the first message of a business day takes the
/// place of those of the days before. Nobody is waited for to see a test ticket.
final class MessageStore implements Projection {
    private final BusinessDay businessDay;

    MessageStore(BusinessDay businessDay) {
        this.businessDay = businessDay;
    }

    @Override
    public void store(Handle handle, LogEntry entry) {
        if (entry.event() instanceof FloorEvent.OnMessage change) {
            Message message = change.message();
            LocalDate day = businessDay.at(message.sentAt());
            PlainSql.change(handle, "delete from message where business_day < ?", day);
            PlainSql.change(
                    handle,
                    """
                    merge into message (id, sender, business_day, sent_at, is_seen, state)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    message.id().value(),
                    message.from(),
                    day,
                    message.sentAt().atOffset(ZoneOffset.UTC),
                    message.isSeen() || message.isTest(),
                    Json.MAPPER.writeValueAsString(message));
        }
    }

    Optional<Message> find(Handle handle, MessageId id) {
        return PlainSql.first(
                handle,
                row -> Json.MAPPER.readValue(row.getString(1), Message.class),
                "select state from message where id = ?",
                id.value());
    }

    /// Those of a day that nobody has seen, or that were sent after a moment, oldest first.
    List<Message> current(Handle handle, LocalDate day, Instant after) {
        return handle.select(
                        """
                        select state
                        from (
                          select state, sent_at, id
                          from message
                          where business_day = ? and (not is_seen or sent_at > ?)
                          order by is_seen, sent_at desc, id
                          fetch first ? rows only
                        )
                        order by sent_at, id
                        """,
                        day,
                        after.atOffset(ZoneOffset.UTC),
                        Message.MOST)
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Message.class))
                .list();
    }

    /// How many of a day nobody has seen.
    int unseen(Handle handle, LocalDate day) {
        return count(
                handle, "select count(*) from message where business_day = ? and not is_seen", day);
    }

    /// How many a device has sent after a moment.
    int sent(Handle handle, String sender, Instant after) {
        return count(
                handle,
                "select count(*) from message where sender = ? and sent_at > ?",
                sender,
                after.atOffset(ZoneOffset.UTC));
    }

    private static int count(Handle handle, String sql, Object... arguments) {
        return handle.select(sql, arguments).mapTo(Integer.class).one();
    }
}
