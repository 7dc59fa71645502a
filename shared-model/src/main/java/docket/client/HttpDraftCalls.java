package docket.client;

import docket.model.order.EnteredLines;
import docket.wire.Paths;

/// Tells the other counters of unsent lines over the network. Thread-safe.
final class HttpDraftCalls implements DraftCalls {
    private final HttpCalls calls;

    HttpDraftCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public void enter(EnteredLines lines) {
        calls.put(Paths.OWN_DRAFT, lines);
    }

    @Override
    public void leave() {
        calls.delete(Paths.OWN_DRAFT);
    }
}
