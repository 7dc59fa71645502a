package docket.kitchen.expo;

import docket.kitchen.board.Card;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it stands at the pass, over all stations.
///
/// @param order as the server has it
/// @param waitingSince when the line was fired that has waited longest to go out
/// @param stations how far each is, in the order of the menu
/// @param rows what has not gone out yet, course by course
/// @param stuck what the rest waits for; null: nothing is done that could wait, or all is
/// @param done how many lines wait at the pass
/// @param toGo how many lines the kitchen has that have not gone out
/// @param next what the button for held lines says, such as `Fire course 2`; `""`: nothing is held
record PassOrder(
        Order order,
        Card.Head head,
        Instant waitingSince,
        Stage stage,
        List<Tick> stations,
        List<Row> rows,
        @Nullable Stuck stuck,
        int done,
        int toGo,
        String next) {
    PassOrder {
        stations = List.copyOf(stations);
        rows = List.copyOf(rows);
    }

    /// How far an order is, seen from the pass.
    enum Stage {
        /// Nothing is fired that has not gone out; the rest is held.
        HELD,
        /// Nothing is done yet.
        COOKING,
        /// Some of it is done, and the rest is being made.
        PARTLY,
        /// Everything that was fired is done.
        READY,
        /// Put together, for a runner to take.
        ASSEMBLED;

        boolean isDone() {
            return this == READY || this == ASSEMBLED;
        }
    }

    /// How far a station is with the order.
    ///
    /// @param done lines that it has finished and that have not gone out
    /// @param all lines of it that have not gone out
    record Tick(String station, int done, int all) {
        boolean isDone() {
            return done == all;
        }
    }

    /// A station that the rest of an order waits for.
    record Stuck(String station, Instant since) {}

    /// What stands on the card.
    sealed interface Row {
        /// A line that has not gone out.
        ///
        /// @param choices in words; `""` for none
        /// @param note `""` for none
        /// @param alarm whether the note must not be missed
        /// @param station who makes it
        record Line(
                int quantity,
                String name,
                String choices,
                String note,
                boolean alarm,
                LineStatus status,
                String station)
                implements Row {}

        /// Says what comes under it, or what went out already.
        record Remark(String text) implements Row {}
    }

    OrderId id() {
        return order.id();
    }
}
