package docket.kitchen.board;

import docket.model.OrderType;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// An order as a cook sees it: the lines of this station, and beneath them, dimmed, what others
/// make of it.
///
/// @param mine the tickets that this display works on
/// @param brief the rows where there is little room: what others make of it is one of them
/// @param sending whether everything left on it was tapped and has no answer yet
public record Card(
        OrderId orderId,
        Head head,
        Instant waitingSince,
        List<Ticket> mine,
        List<Row> rows,
        List<Row> brief,
        boolean sending) {

    /// A card of which nothing can be said more briefly.
    Card(
            OrderId orderId,
            Head head,
            Instant waitingSince,
            List<Ticket> mine,
            List<Row> rows,
            boolean sending) {
        this(orderId, head, waitingSince, mine, rows, rows, sending);
    }

    /// A rush before all others; then the longest waiting first.
    static final Comparator<Card> IN_ORDER =
            Comparator.comparing((Card card) -> !card.head().rush())
                    .thenComparing(Card::waitingSince)
                    .thenComparing(Card::title);

    /// What stands at its top.
    ///
    /// @param recalled says how often it came back; `""` if it never did
    /// @param facts how many guests, which course, whether it is paid
    /// @param rush whether it goes before the others
    /// @param allergies what was said of allergies for the whole order; `""` for nothing
    public record Head(
            String title,
            String place,
            String recalled,
            String facts,
            boolean rush,
            String allergies) {
        /// One of which nothing else is to be said.
        Head(String title, String place, String recalled) {
            this(title, place, recalled, "", false, "");
        }
    }

    /// One row of a card. Long texts are cut into rows, so that every row fits on a screen.
    sealed interface Row {
        /// A line to make.
        ///
        /// @param made how many of its pieces are made, or tapped as made
        /// @param mine whether this display works on it
        /// @param state what is to be said under it, such as the station that makes it
        /// @param sending whether a tap on it has no answer yet
        record Line(
                TicketId ticketId,
                LineId lineId,
                int quantity,
                int made,
                Wording wording,
                LineStatus status,
                boolean mine,
                String state,
                boolean sending)
                implements Row {
            /// Whether its pieces can be counted one by one here.
            boolean isCountable() {
                return mine && quantity > 1 && status.isOnTheBoard() && status.isLive();
            }

            /// How many, as it is read: "4", or "2 / 4" once some are made.
            String count() {
                boolean isBegun = made > 0 && made < quantity;
                return isBegun ? made + " / " + quantity : String.valueOf(quantity);
            }
        }

        /// A text of its own: what cannot stand in a line.
        record Remark(String text, Kind kind) implements Row {}
    }

    /// What a line says.
    ///
    /// @param apart what is left out and what there is more of, which cooks must not miss
    /// @param modifiers the other choices
    /// @param alarm whether the note must not be missed, as with an allergy
    record Wording(String name, String apart, String modifiers, String note, boolean alarm) {}

    /// What a remark is about.
    enum Kind {
        /// Another station has it too, or should have had it.
        BACKUP,
        /// For the whole order.
        NOTE,
        /// For the whole order, and not to be missed.
        ALARM,
        /// What came later, or another course, begins here.
        ADD_ON,
        /// What is cooked again begins here, and why.
        REMAKE,
        /// What is to come, and not to be made yet.
        HELD,
        /// How much other stations make of it.
        OTHERS,
        /// The rest of the text above it.
        REST
    }

    /// Of which type its order is.
    OrderType type() {
        return mine.getFirst().orderType();
    }

    String title() {
        return head.title();
    }

    List<Row.Line> lines() {
        return rows.stream()
                .filter(row -> row instanceof Row.Line line && line.mine())
                .map(row -> (Row.Line) row)
                .toList();
    }
}
