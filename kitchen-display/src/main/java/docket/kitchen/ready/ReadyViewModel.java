package docket.kitchen.ready;

import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.ticket.Ticket;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
        List<Order> called =
                floor.orders().stream()
                        .filter(order -> order.table().isEmpty() && !order.isServed())
                        .toList();
        preparing.set(Numbers.of(called.stream().filter(order -> !order.isReady())));
        ready.set(
                Numbers.of(
                        called.stream()
                                .filter(Order::isReady)
                                .sorted(
                                        Comparator.comparing(
                                                        (Order order) -> finishedAt(floor, order))
                                                .reversed())));
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
