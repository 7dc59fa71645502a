package docket.wire;

import docket.model.audit.AuditEntry;
import java.util.List;

/// What `GET /api/audit` answers, the newest first.
///
/// @param more whether there are older ones
public record AuditPage(List<AuditEntry> entries, boolean more) {
    public AuditPage {
        entries = List.copyOf(entries);
    }
}
