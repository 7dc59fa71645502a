package docket.pos.server.staff;

import docket.model.device.DeviceId;
import docket.model.staff.Permission;
import docket.model.staff.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rows of the approvals.
final class ApprovalStore {
    void insert(Handle handle, String tokenHash, GivenApproval row) {
        handle.execute(
                """
                insert into approval (token_hash, device_id, approver_id, permission, expires_at)
                values (?, ?, ?, ?, ?)
                """,
                tokenHash,
                row.device().value(),
                row.approver().value(),
                row.permission().name(),
                row.expiresAt().atOffset(ZoneOffset.UTC));
    }

    Optional<GivenApproval> find(Handle handle, String tokenHash) {
        return handle.select(
                        """
                        select device_id, approver_id, permission, expires_at, used_for
                        from approval
                        where token_hash = ?
                        """,
                        tokenHash)
                .map(
                        (row, context) ->
                                new GivenApproval(
                                        new DeviceId(row.getObject("device_id", UUID.class)),
                                        new PersonId(row.getObject("approver_id", UUID.class)),
                                        Permission.valueOf(row.getString("permission")),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("used_for")))
                .findOne();
    }

    void use(Handle handle, String tokenHash, String use) {
        handle.execute("update approval set used_for = ? where token_hash = ?", use, tokenHash);
    }

    void forgetBefore(Handle handle, Instant moment) {
        handle.execute(
                "delete from approval where expires_at < ?", moment.atOffset(ZoneOffset.UTC));
    }
}
