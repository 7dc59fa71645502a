package docket.pos.server.staff;

import docket.model.device.DeviceId;
import docket.model.staff.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rows of the sessions.
final class SessionStore {
    List<Session> load(Handle handle) {
        return handle.select(
                        "select id, person_id, device_id, begun_at, expires_at from staff_session")
                .map(
                        (row, context) ->
                                new Session(
                                        row.getObject("id", UUID.class),
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        new DeviceId(row.getObject("device_id", UUID.class)),
                                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /// A device has one session: the one before ends.
    void begin(Handle handle, Session session) {
        handle.execute("delete from staff_session where device_id = ?", session.device().value());
        handle.execute(
                """
                insert into staff_session (id, person_id, device_id, begun_at, expires_at)
                values (?, ?, ?, ?, ?)
                """,
                session.id(),
                session.person().value(),
                session.device().value(),
                session.begunAt().atOffset(ZoneOffset.UTC),
                session.expiresAt().atOffset(ZoneOffset.UTC));
    }

    void prolong(Handle handle, Session session) {
        handle.execute(
                "update staff_session set expires_at = ? where id = ?",
                session.expiresAt().atOffset(ZoneOffset.UTC),
                session.id());
    }

    void end(Handle handle, UUID session) {
        handle.execute("delete from staff_session where id = ?", session);
    }

    void forgetOver(Handle handle, Instant now) {
        handle.execute(
                "delete from staff_session where expires_at <= ?", now.atOffset(ZoneOffset.UTC));
    }
}
