package docket.pos.server.staff;

import docket.model.device.DeviceId;
import docket.model.staff.PersonId;
import java.time.Instant;
import java.util.UUID;

/// Somebody is signed in on a device.
record Session(UUID id, PersonId person, DeviceId device, Instant begunAt, Instant expiresAt) {
    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Session until(Instant later) {
        return new Session(id, person, device, begunAt, later);
    }

    SessionClaims claims(Instant issuedAt) {
        return new SessionClaims(id, person.value(), device.value(), issuedAt, expiresAt);
    }

    /// Whether a token's claims are of this session.
    boolean isOf(SessionClaims claims) {
        return person.value().equals(claims.subject()) && device.value().equals(claims.place());
    }
}
