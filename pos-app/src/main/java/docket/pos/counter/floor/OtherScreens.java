package docket.pos.counter.floor;

import docket.model.order.Order;
import java.util.List;

/// Where the floor screen leads to.
public interface OtherScreens {
    /// Begins an order of a table.
    ///
    /// @param guests covers; 0: not counted
    void order(String table, int guests);

    /// Goes on with an order.
    void addTo(Order order);

    /// Shows what orders come to, for those who are to pay them.
    void preBill(List<Order> orders);

    /// Takes the payment of an order.
    void pay(Order order);
}
