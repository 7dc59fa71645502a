package docket.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the shop asks of an order of one type before it is placed, so that a hall with waiters and
/// a counter where guests queue are each served by the same screen.
///
/// @param covers how many guests there are
/// @param name by which it is called, or a pager
/// @param payAtSend whether the counter takes the money as soon as the order is placed
public record OrderRules(Asked table, Asked covers, Asked name, boolean payAtSend) {
    /// Whether something is asked for.
    public enum Asked {
        NO,
        OFFERED,
        REQUIRED
    }

    /// Something that an order may be asked for.
    public enum Part {
        TABLE,
        COVERS,
        NAME
    }

    public OrderRules {
        Limits.required("table", table);
        Limits.required("covers", covers);
        Limits.required("name", name);
    }

    /// What is asked where the shop said nothing else.
    public static OrderRules usual(OrderType type) {
        return switch (type) {
            case DINE_IN -> new OrderRules(Asked.OFFERED, Asked.OFFERED, Asked.NO, false);
            case TAKEAWAY -> new OrderRules(Asked.NO, Asked.NO, Asked.OFFERED, false);
        };
    }

    public Asked of(Part part) {
        return switch (part) {
            case TABLE -> table;
            case COVERS -> covers;
            case NAME -> name;
        };
    }

    public boolean asks(Part part) {
        return of(part) != Asked.NO;
    }

    /// The rules with one part asked for in another way.
    public OrderRules with(Part part, Asked asked) {
        return new OrderRules(
                part == Part.TABLE ? asked : table,
                part == Part.COVERS ? asked : covers,
                part == Part.NAME ? asked : name,
                payAtSend);
    }

    /// The rules with the money taken at Send, or later.
    public OrderRules switchedPayAtSend() {
        return new OrderRules(table, covers, name, !payAtSend);
    }

    /// The first part that an order still lacks.
    ///
    /// @param at the table's label; `""`: none
    /// @param guests covers; 0: not counted
    /// @param calledBy its name or pager; null or `""`: none
    public Optional<Part> missing(String at, int guests, @Nullable String calledBy) {
        if (table == Asked.REQUIRED && at.isEmpty()) {
            return Optional.of(Part.TABLE);
        }
        if (covers == Asked.REQUIRED && guests == 0) {
            return Optional.of(Part.COVERS);
        }
        boolean unnamed = calledBy == null || calledBy.isEmpty();
        return name == Asked.REQUIRED && unnamed ? Optional.of(Part.NAME) : Optional.empty();
    }

    /// Says no to an order that lacks what is required.
    ///
    /// @throws Refusal with the part that is `missing`
    public void require(String at, int guests, @Nullable String calledBy) {
        Optional<Part> missing = missing(at, guests, calledBy);
        if (missing.isPresent()) {
            String what =
                    switch (missing.get()) {
                        case TABLE -> "a table";
                        case COVERS -> "the number of guests";
                        case NAME -> "a name or a pager";
                    };
            throw new Refusal(
                    Reason.ORDER_INCOMPLETE,
                    "An order of this type needs " + what + ".",
                    Map.of("missing", missing.get().name()));
        }
    }
}
