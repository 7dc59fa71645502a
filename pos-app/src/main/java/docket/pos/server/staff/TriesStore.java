package docket.pos.server.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of the wrong PINs.
final class TriesStore {
    Tries load(Handle handle, String subject) {
        return handle.select("select wrong, locked_until from pin_tries where subject = ?", subject)
                .map(
                        (row, context) ->
                                new Tries(
                                        row.getInt("wrong"),
                                        instant(
                                                row.getObject(
                                                        "locked_until", OffsetDateTime.class))))
                .findOne()
                .orElse(Tries.NONE);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    void save(Handle handle, String subject, Tries tries) {
        Instant until = tries.lockedUntil();
        handle.execute(
                "merge into pin_tries (subject, wrong, locked_until) values (?, ?, ?)",
                subject,
                tries.wrong(),
                until == null ? null : until.atOffset(ZoneOffset.UTC));
    }

    void forget(Handle handle, String subject) {
        handle.execute("delete from pin_tries where subject = ?", subject);
    }

    void forgetDevices(Handle handle) {
        handle.execute("delete from pin_tries where subject like 'device %'");
    }
}
