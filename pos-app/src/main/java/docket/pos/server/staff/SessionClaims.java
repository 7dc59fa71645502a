package docket.pos.server.staff;

import java.time.Instant;
import java.util.UUID;

/// What a token says.
///
/// @param session the session that it opens
/// @param subject whose it is
/// @param place where it may be used: the device of a person, the visit of a guest
record SessionClaims(UUID session, UUID subject, UUID place, Instant issuedAt, Instant expiresAt) {}
