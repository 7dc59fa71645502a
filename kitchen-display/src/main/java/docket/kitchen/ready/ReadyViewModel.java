package docket.kitchen.ready;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        static Numbers of(Stream<Order> orders) {
            List<String> all = orders.map(Numbers::called).toList();
            int fit = Math.min(MOST, all.size());
            return new Numbers(all.subList(0, fit), all.size() - fit);
        }

        /// The number, and the name or the pager where there is one.
        private static String called(Order order) {
            return order.guestName() == null
                    ? order.number()
                    : order.number() + " " + order.guestName();
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
        List<Order> here =
                floor.orders().stream()
                        .filter(order -> order.table().isEmpty() && !order.isServed())
                        .toList();
        call(here);
        preparing.set(Numbers.of(here.stream().filter(order -> !order.isReady())));
        ready.set(
                Numbers.of(
                        here.stream()
                                .filter(Order::isReady)
                                .sorted(
                                        Comparator.comparing(
                                                        (Order order) -> finishedAt(floor, order))
                                                .reversed())));
    }

    /// Sounds once for all that became ready together; what is ready at the first look was called
    /// before.
    private void call(List<Order> here) {
        Set<OrderId> ready =
                here.stream().filter(Order::isReady).map(Order::id).collect(Collectors.toSet());
        boolean isNews = begun && !called.containsAll(ready);
        called.clear();
        called.addAll(ready);
        begun = true;
        if (isNews) {
            chime.run();
        }
    }

    private static Instant finishedAt(Floor floor, Order order) {
        return floor.tickets().stream()
                .filter(ticket -> ticket.orderId().equals(order.id()))
                .map(Ticket::bumpedAt)
                .flatMap(at -> at.stream())
                .max(Comparator.naturalOrder())
                .orElse(order.placedAt());
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
