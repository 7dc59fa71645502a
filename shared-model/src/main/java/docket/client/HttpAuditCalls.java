package docket.client;

import docket.model.audit.AuditSearch;
import docket.wire.AuditPage;
import docket.wire.AuditVerdict;
import docket.wire.Paths;

/// Who did what, over the network. Thread-safe.
final class HttpAuditCalls implements AuditCalls {
    private final HttpCalls calls;

    HttpAuditCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public AuditPage list(AuditSearch search, long before, int most) {
        var query =
                new UriQuery()
                        .with("limit", most)
                        .with("before", before)
                        .with("text", search.text())
                        .with("person", search.person())
                        .with("action", search.action())
                        .with("from", search.from())
                        .with("to", search.to());
        return calls.get(Paths.AUDIT + query, AuditPage.class);
    }

    @Override
    public AuditVerdict verify() {
        return calls.get(Paths.AUDIT_VERDICT, AuditVerdict.class);
    }
}
