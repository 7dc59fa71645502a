package docket.kitchen.recall;

import docket.model.order.LineId;
import java.util.List;
import java.util.UUID;

/// A row of the recall list, and what it brings back.
sealed interface RecallRow {
    BumpedTicket bumped();

    /// The lines that come back with it.
    List<LineId> lines();

    /// Whose row it is, so that it is known again when the list has changed.
    UUID at();

    /// A ticket.
    ///
    /// @param open whether its lines stand beneath it
    record Whole(BumpedTicket bumped, boolean open) implements RecallRow {
        @Override
        public List<LineId> lines() {
            return bumped.singles().stream().map(BumpedTicket.Single::id).toList();
        }

        @Override
        public UUID at() {
            return bumped.ticket().id().value();
        }
    }

    /// One line of the ticket above it.
    record Part(BumpedTicket bumped, BumpedTicket.Single single) implements RecallRow {
        @Override
        public List<LineId> lines() {
            return List.of(single.id());
        }

        @Override
        public UUID at() {
            return single.id().value();
        }
    }
}
