package docket.model.order;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.staff.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has somebody else look after orders: after those that are named, or all that somebody has.
///
/// @param orders those that are named; null: all of `from`
/// @param from who has looked after them; null where they are named
/// @param to who looks after them from now on
public record HandOver(@Nullable List<OrderId> orders, @Nullable PersonId from, PersonId to) {
    public HandOver {
        if ((orders == null) == (from == null)) {
            throw new InvalidValue("say what is handed over: either orders or from");
        }
        if (orders != null) {
            orders = Limits.list("orders", orders).stream().distinct().toList();
            Limits.number("number of orders", orders.size(), 1, Limits.LINES);
        }
        Limits.required("to", to);
    }
}
