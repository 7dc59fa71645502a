/// The audit log: who did what, where, when and why. An entry is written in the transaction of what
/// it tells of, and carries the hash of the one before, so that none can be changed or taken out of
/// the middle without [docket.pos.server.audit.AuditService#verify] noticing. What is cut off the
/// end is noticed by whoever kept an earlier count and hash.
@NullMarked
package docket.pos.server.audit;

import org.jspecify.annotations.NullMarked;
