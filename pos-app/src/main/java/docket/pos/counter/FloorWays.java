package docket.pos.counter;

import docket.model.order.Order;
import docket.pos.counter.floor.OtherScreens;
import java.util.List;

/// Where the floor screen leads to in the frame.
///
/// @param showOrder brings order entry to the front
record FloorWays(CounterWiring.Screens screens, Runnable showOrder) implements OtherScreens {
    @Override
    public void order(String table, int guests) {
        screens.order().begin(table, guests);
        showOrder.run();
    }

    @Override
    public void addTo(Order order) {
        screens.order().open(order);
        showOrder.run();
    }

    @Override
    public void preBill(List<Order> orders) {
        screens.preBill().open(orders);
    }

    @Override
    public void pay(Order order) {
        screens.payment().open(order);
    }
}
