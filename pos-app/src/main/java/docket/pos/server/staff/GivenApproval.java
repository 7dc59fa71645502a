package docket.pos.server.staff;

import docket.model.device.DeviceId;
import docket.model.staff.Permission;
import docket.model.staff.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody allowed.
///
/// @param usedFor the request that it was used for; null: none yet
record GivenApproval(
        DeviceId device,
        PersonId approver,
        Permission permission,
        Instant expiresAt,
        @Nullable String usedFor) {}
