package docket.pos.counter.floor;

import docket.model.order.Order;
import docket.ui.Texts;
import org.jspecify.annotations.Nullable;

/// What waits for a second table: who or what goes there.
///
/// @param from the table that it is about
/// @param order the one that goes, for [Kind#BRING]; null else
record Errand(Kind kind, TableTile from, @Nullable Order order) {
    /// What is done with the second table.
    enum Kind {
        /// The guests move there.
        MOVE,
        /// The guests join those who sit there.
        JOIN,
        /// One of their orders goes there.
        BRING,
        /// Lines of their orders go there.
        LINES
    }

    /// Asks for the second table.
    String question(Texts texts) {
        return texts.text("floor.where." + kind, from.label(), order == null ? "" : order.number());
    }
}
