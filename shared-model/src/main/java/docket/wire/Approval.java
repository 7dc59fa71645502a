package docket.wire;

import docket.model.staff.Permission;
import docket.model.staff.Person;
import java.time.Instant;

/// Somebody allowed one thing, once, on the device that asked.
///
/// @param token goes with the command that needs it; nothing that prints an approval shows it
public record Approval(String token, Person approver, Permission permission, Instant expiresAt) {
    @Override
    public String toString() {
        return "Approval[approver=%s, permission=%s]".formatted(approver, permission);
    }
}
