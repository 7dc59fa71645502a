package docket.model.ready;

import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.ticket.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The orders that guests pick up themselves: those without a table, from when the kitchen has them
/// until they are handed out. What is brought to a table is nobody's business before this board,
/// and what is for later is not begun.
///
/// @param preparing what is being made, the order that waits longest in front
/// @param ready what is to be picked up, the one that was finished last in front
public record ReadyBoard(List<Order> preparing, List<Order> ready) {
    public ReadyBoard {
        preparing = List.copyOf(preparing);
        ready = List.copyOf(ready);
    }

    /// The board of a floor.
    ///
    /// @param open its open orders, oldest first
    /// @param tickets theirs, perhaps among others
    public static ReadyBoard of(Collection<Order> open, Collection<Ticket> tickets) {
        List<Order> here = open.stream().filter(ReadyBoard::isPickedUp).toList();
        Map<OrderId, Instant> finished = new HashMap<>();
        for (Ticket ticket : tickets) {
            ticket.bumpedAt()
                    .ifPresent(at -> finished.merge(ticket.orderId(), at, ReadyBoard::later));
        }
        return new ReadyBoard(
                here.stream().filter(order -> !order.isReady()).toList(),
                here.stream()
                        .filter(Order::isReady)
                        .sorted(
                                Comparator.comparing(
                                                (Order order) ->
                                                        finished.getOrDefault(
                                                                order.id(), order.placedAt()))
                                        .reversed())
                        .toList());
    }

    private static boolean isPickedUp(Order order) {
        return order.table().isEmpty() && !order.isServed() && !isForLater(order);
    }

    /// Whether it waits for its time, and nobody began it before.
    private static boolean isForLater(Order order) {
        return order.isScheduled()
                && order.lines().stream()
                        .map(OrderLine::status)
                        .noneMatch(status -> status.isLive() && status != LineStatus.HELD);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
