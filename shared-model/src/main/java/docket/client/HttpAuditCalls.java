package docket.client;

import docket.model.audit.AuditSearch;
import docket.wire.AuditPage;
import docket.wire.AuditVerdict;
import docket.wire.Paths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Who did what, over the network. Thread-safe.
final class HttpAuditCalls implements AuditCalls {
    private final HttpCalls calls;

    HttpAuditCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public AuditPage list(AuditSearch search, long before, int most) {
        var query = new StringBuilder("?limit=").append(most);
        add(query, "before", before);
        add(query, "text", search.text());
        add(query, "person", search.person());
        add(query, "action", search.action());
        add(query, "from", search.from());
        add(query, "to", search.to());
        return calls.get(Paths.AUDIT + query, AuditPage.class);
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    @Override
    public AuditVerdict verify() {
        return calls.get(Paths.AUDIT_VERDICT, AuditVerdict.class);
    }
}
