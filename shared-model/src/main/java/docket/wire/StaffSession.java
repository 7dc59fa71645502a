package docket.wire;

import docket.model.staff.Permission;
import docket.model.staff.Person;
import java.time.Instant;
import java.util.Set;

/// Somebody is signed in.
///
/// @param token what their calls show from now on; nothing that prints a session shows it
/// @param expiresAt when they have to sign in again, unless the session is renewed before
public record StaffSession(
        String token, Person person, Set<Permission> permissions, Instant expiresAt) {
    public StaffSession {
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String toString() {
        return "StaffSession[person=%s, expiresAt=%s]".formatted(person, expiresAt);
    }
}
