package docket.pos.counter.board;

import docket.model.OrderType;
import docket.model.order.Order;

/// Which orders the board shows: of a kind, and in a state.
public record BoardFilter(Kind kind, State state) {
    static final BoardFilter ALL = new BoardFilter(Kind.ALL, State.ALL);

    /// Where the guest eats.
    public enum Kind {
        ALL,
        DINE_IN,
        TAKEAWAY;

        boolean shows(Order order) {
            return switch (this) {
                case ALL -> true;
                case DINE_IN -> order.type() == OrderType.DINE_IN;
                case TAKEAWAY -> order.type() == OrderType.TAKEAWAY;
            };
        }
    }

    /// How far an order is.
    public enum State {
        ALL,
        COOKING,
        SCHEDULED,
        READY,
        SERVED,
        UNPAID;

        boolean shows(Order order) {
            return switch (this) {
                case ALL -> true;
                case COOKING -> !order.isServable() && !order.isServed() && !order.isScheduled();
                case SCHEDULED -> order.isScheduled();
                case READY -> order.isServable();
                case SERVED -> order.isServed();
                case UNPAID -> order.due().isPositive();
            };
        }
    }

    boolean shows(Order order) {
        return kind.shows(order) && state.shows(order);
    }

    BoardFilter with(Kind changed) {
        return new BoardFilter(changed, state);
    }

    BoardFilter with(State changed) {
        return new BoardFilter(kind, changed);
    }
}
