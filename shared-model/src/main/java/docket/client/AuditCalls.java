package docket.client;

import docket.model.audit.AuditSearch;
import docket.wire.AuditPage;
import docket.wire.AuditVerdict;

/// Who did what. Calls block, and throw as those of [DocketClient] do.
public interface AuditCalls {
    /// A number that no entry reaches, to begin with the newest.
    int NEWEST = 999_999_999;

    /// Entries that are looked for, the newest first.
    ///
    /// @param before only those with a smaller number
    /// @param most how many at once, at most 500
    AuditPage list(AuditSearch search, long before, int most);

    /// Looks through the whole log.
    AuditVerdict verify();
}
