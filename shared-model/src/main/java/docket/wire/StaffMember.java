package docket.wire;

import docket.model.staff.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff, as whoever manages it sees them.
///
/// @param active whether they work here now
/// @param lockedUntil until when no PIN of theirs counts; null: they may try
public record StaffMember(Person person, boolean active, @Nullable Instant lockedUntil) {}
