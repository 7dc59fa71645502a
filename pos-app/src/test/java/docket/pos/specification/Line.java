package docket.pos.specification;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// So many pieces of an item, and how far they are.
final class Line {
    final int number;
    final Item item;

    /// Some of the pieces may go to another order.
    int quantity;

    /// The line that it is made again for; null: none.
    final @Nullable Line madeFor;

    final Map<String, State> stations = new TreeMap<>();
    State state = State.HELD;

    /// Why it is voided or made again; null: neither.
    @Nullable String reason;

    /// The number of the order that the kitchen began it for; null: it has not.
    @Nullable String firedFor;

    /// Why the guest does not pay for it; null: it is charged.
    @Nullable String given;

    Line(int number, Item item, int quantity, @Nullable Line madeFor) {
        this.number = number;
        this.item = item;
        this.quantity = quantity;
        this.madeFor = madeFor;
    }

    /// Some of its pieces, as far as it is.
    Line pieces(int as, int pieces) {
        var part = new Line(as, item, pieces, madeFor);
        part.stations.putAll(stations);
        part.state = state;
        part.reason = reason;
        part.firedFor = firedFor;
        part.given = given;
        return part;
    }

    boolean is(State... any) {
        return Set.of(any).contains(state);
    }

    /// Whether the guest does not get it any more.
    boolean isOff() {
        return is(State.REMOVED, State.VOIDED, State.SEEN);
    }

    /// @param at how far it is, where somebody looks at it
    String seen(State at) {
        return Seen.line(
                number,
                quantity + " " + item.id(),
                at.name(),
                madeFor == null ? null : madeFor.number,
                reason);
    }
}
