package docket.wire;

import org.jspecify.annotations.Nullable;

/// What `GET /api/audit/verdict` answers: whether the audit log is as it was written.
///
/// @param entries how many entries were looked at
/// @param last the last one's hash; whoever notes it down with the count notices later if the end
///     was cut off
/// @param brokenAt the first entry that is not as it was written, or is not there; null: none
public record AuditVerdict(long entries, String last, @Nullable Long brokenAt) {}
