package docket.kitchen.board;

import docket.model.order.LineId;
import docket.model.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the last tap finished, for the seconds in which exactly that can be taken back. Confined to
/// the screens' thread.
final class Undo {
    private static final Duration OPEN = Duration.ofSeconds(5);

    private @Nullable Finished last;

    /// What one tap finished.
    ///
    /// @param title what the person calls it
    record Finished(String title, Map<TicketId, List<LineId>> lines, Instant until) {
        /// The seconds left, counted as people count them: 5, 4, 3, 2, 1.
        long seconds(Instant now) {
            return Duration.between(now, until).toSeconds() + 1;
        }
    }

    void finished(String title, Map<TicketId, List<LineId>> lines, Instant now) {
        last = new Finished(title, Map.copyOf(lines), now.plus(OPEN));
    }

    /// What can be taken back now, if anything.
    @Nullable Finished open(Instant now) {
        Finished finished = last;
        if (finished != null && !finished.until().isAfter(now)) {
            last = null;
        }
        return last;
    }

    /// Hands out what can be taken back, once.
    @Nullable Finished take(Instant now) {
        Finished finished = open(now);
        last = null;
        return finished;
    }
}
