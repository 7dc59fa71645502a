package docket.pos.rush;

import java.util.List;

/// What somebody does for a party.
sealed interface Deed {
    /// Enters the order.
    record Place(List<Dish> dishes) implements Deed {
        public Place {
            dishes = List.copyOf(dishes);
        }
    }

    /// Adds to it.
    record Add(List<Dish> dishes) implements Deed {
        public Add {
            dishes = List.copyOf(dishes);
        }
    }

    /// Releases a course to the kitchen.
    record Fire(int course) implements Deed {}

    /// Takes a line back that the kitchen has.
    record TakeBack(int dish, String reason) implements Deed {}

    /// Gives a line another note.
    record Note(int dish, String note) implements Deed {}

    /// Brings the guests to another table, if one is free.
    record Move() implements Deed {}

    /// Hands out what was made; waits until nothing of the order is being made.
    record HandOut() implements Deed {}

    /// Takes the money.
    record Pay(boolean isCash) implements Deed {}

    /// Puts the order away, and the table is free.
    record Leave() implements Deed {}
}
