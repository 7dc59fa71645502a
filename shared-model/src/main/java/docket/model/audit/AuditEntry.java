package docket.model.audit;

import docket.model.event.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the audit log. `n` counts from 1 without gaps.
///
/// @param by who did it; null: the server itself
public record AuditEntry(long n, Instant at, @Nullable Actor by, AuditedChange change) {}
