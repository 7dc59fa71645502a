package docket.kitchen.ready;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.ready.Called;
import docket.model.ready.ReadyBoard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The numbers of the orders that guests pick up themselves: those without a table. What is brought
/// to a table is nobody's business before this board. Confined to the screens' thread.
public final class ReadyViewModel implements FloorFollower.Watcher {
    /// Numbers that fit on the smallest screen, side by side.
    static final int MOST = 15;

    private final ReadOnlyObjectWrapper<Numbers> preparing =
            new ReadOnlyObjectWrapper<>(Numbers.NONE);
    private final ReadOnlyObjectWrapper<Numbers> ready = new ReadOnlyObjectWrapper<>(Numbers.NONE);
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final Runnable chime;
    private final Set<OrderId> called = new HashSet<>();
    private boolean begun;

    /// Numbers of orders.
    ///
    /// @param more how many do not fit
    public record Numbers(List<String> shown, int more) {
        static final Numbers NONE = new Numbers(List.of(), 0);

        static Numbers of(List<Order> orders) {
            List<String> all = orders.stream().map(order -> Called.of(order).text()).toList();
            int fit = Math.min(MOST, all.size());
            return new Numbers(all.subList(0, fit), all.size() - fit);
        }
    }

    /// @param chime sounds when an order is ready that was not before
    public ReadyViewModel(Runnable chime) {
        this.chime = chime;
    }

    /// What is being made, the order that waits longest in front.
    public ReadOnlyObjectProperty<Numbers> preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /// What is to be picked up, the one that was finished last in front.
    public ReadOnlyObjectProperty<Numbers> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Whether the server is away, so that what is shown may not be so any more.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    @Override
    public void onFloor(Floor floor) {
        var board = ReadyBoard.of(floor.orders(), floor.tickets());
        call(board.ready());
        preparing.set(Numbers.of(board.preparing()));
        ready.set(Numbers.of(board.ready()));
    }

    /// Sounds once for all that became ready together; what is ready at the first look was called
    /// before.
    private void call(List<Order> done) {
        Set<OrderId> ready = done.stream().map(Order::id).collect(Collectors.toSet());
        boolean isNews = begun && !called.containsAll(ready);
        called.clear();
        called.addAll(ready);
        begun = true;
        if (isNews) {
            chime.run();
        }
    }

    @Override
    public void onFact(Floor floor, FloorEvent event) {
        onFloor(floor);
    }

    @Override
    public void onState(FeedState now) {
        stale.set(!(now instanceof FeedState.Live));
    }
}
