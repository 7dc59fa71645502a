package docket.pos.counter.order;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What the drafts were before the last taps, so that one can be taken back. Texts that are typed
/// are no taps. Confined to the screens' thread.
final class DraftHistory {
    private static final int LONGEST = 50;

    private final Deque<Drafts> past = new ArrayDeque<>();

    /// Notes a change.
    void note(Drafts before, Drafts after) {
        boolean isTap =
                !before.current().hasLinesOf(after.current())
                        || before.parked().size() != after.parked().size();
        if (isTap) {
            past.push(before);
        }
        if (past.size() > LONGEST) {
            past.removeLast();
        }
    }

    /// What was there before the last tap.
    Optional<Drafts> back() {
        return Optional.ofNullable(past.poll());
    }

    boolean isEmpty() {
        return past.isEmpty();
    }

    void forget() {
        past.clear();
    }
}
