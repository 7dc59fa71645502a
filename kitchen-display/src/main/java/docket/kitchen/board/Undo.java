package docket.kitchen.board;

import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the last tap did, for the seconds in which exactly that can be taken back. Confined to the
/// screens' thread.
final class Undo {
    private static final Duration OPEN = Duration.ofSeconds(5);

    private @Nullable Finished last;

    /// What one tap did.
    ///
    /// @param title what the person calls it
    record Finished(String title, List<Before> lines, Instant until) {
        /// The seconds left, counted as people count them: 5, 4, 3, 2, 1.
        long seconds(Instant now) {
            return Duration.between(now, until).toSeconds() + 1;
        }
    }

    /// A line as it was before the tap.
    ///
    /// @param made how many of its pieces were made
    /// @param finished whether the tap finished it, and did not only begin or count it
    record Before(TicketId ticket, LineId line, LineStatus status, int made, boolean finished) {
        /// A line that the tap finishes.
        static Before finished(TicketId ticket, TicketLine line) {
            return new Before(ticket, line.id(), line.status(), line.madePieces(), true);
        }

        /// A line that the tap begins, or counts.
        static Before begun(TicketId ticket, TicketLine line) {
            return new Before(ticket, line.id(), line.status(), line.madePieces(), false);
        }

        /// Whether bringing it back as a whole makes it what it was.
        boolean isWhole() {
            return finished && status != LineStatus.STARTED;
        }
    }

    void finished(String title, List<Before> lines, Instant now) {
        last = new Finished(title, List.copyOf(lines), now.plus(OPEN));
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
