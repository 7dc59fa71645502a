package docket.model.ready;

import docket.model.order.Order;
import org.jspecify.annotations.Nullable;

/// What an order is called by before all guests, and nothing else of it.
///
/// @param name the name or the pager that its guest gave for this; null: none
public record Called(String number, @Nullable String name) {
    public static Called of(Order order) {
        return new Called(order.number(), order.guestName());
    }

    /// In one line.
    public String text() {
        return name == null ? number : number + " " + name;
    }
}
