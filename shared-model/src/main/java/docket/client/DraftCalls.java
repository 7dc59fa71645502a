package docket.client;

import docket.model.order.EnteredLines;

/// What tells the other counters of lines that are being entered at this one. Nothing hangs on it:
/// a call that fails need not be made again, since the next one says all there is. Thread-safe.
public interface DraftCalls {
    /// Says what is entered here now, in place of what was said before. It counts for
    /// [docket.wire.Protocol#DRAFT_LIFE], and as long as this device follows the feed.
    void enter(EnteredLines lines);

    /// Says that nothing is entered here any more.
    void leave();
}
