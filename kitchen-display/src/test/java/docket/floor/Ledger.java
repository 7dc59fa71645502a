package docket.floor;

import static docket.floor.Patience.await;

import docket.client.DocketClient;
import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.order.OrderId;
import docket.model.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// Writes down every fact since the restaurant opened, from a feed with no cable between. What the
/// stations were told must be what is written here. Thread-safe.
final class Ledger implements FeedListener, AutoCloseable {
    private final List<LogEntry> entries = new CopyOnWriteArrayList<>();
    private final DocketClient client;
    private final FeedSubscription feed;
    private volatile long start = -1;

    Ledger(DocketClient client) {
        this.client = client;
        feed = client.follow(new FeedRequest("", "ledger", false), this);
        await().until(() -> start >= 0);
    }

    @Override
    public void onSnapshot(long seq, Snapshot snapshot) {
        if (start >= 0) {
            throw new AssertionError("The log does not go on where it was");
        }
        start = seq;
    }

    @Override
    public void onFact(LogEntry entry) {
        entries.add(entry);
    }

    @Override
    public void onState(FeedState state) {}

    long seq() {
        return start + entries.size();
    }

    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    List<FloorEvent> facts() {
        return entries.stream().map(LogEntry::event).toList();
    }

    /// The last fact, once there is one.
    Optional<FloorEvent> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast().event());
    }

    /// The last facts.
    List<FloorEvent> facts(int last) {
        List<FloorEvent> all = facts();
        return all.subList(Math.max(0, all.size() - last), all.size());
    }

    /// The facts about an order, in order.
    List<FloorEvent.OnOrder> factsOf(OrderId order) {
        return facts().stream()
                .filter(
                        fact ->
                                fact instanceof FloorEvent.OnOrder on
                                        && on.order().id().equals(order))
                .map(FloorEvent.OnOrder.class::cast)
                .toList();
    }

    /// What happened to an order, in order.
    List<Class<?>> storyOf(OrderId order) {
        return factsOf(order).stream().<Class<?>>map(FloorEvent::getClass).toList();
    }

    /// The orders that were placed.
    Set<OrderId> placed() {
        return facts().stream()
                .filter(FloorEvent.OrderPlaced.class::isInstance)
                .map(fact -> ((FloorEvent.OrderPlaced) fact).order().id())
                .collect(Collectors.toSet());
    }

    /// The tickets of the order that were bumped, each as often as it was.
    List<TicketId> bumps(OrderId order) {
        return factsOf(order).stream()
                .filter(FloorEvent.TicketBumped.class::isInstance)
                .map(fact -> fact.tickets().getFirst().id())
                .toList();
    }

    /// Waits until this has happened to the order.
    <E extends FloorEvent.OnOrder> E awaitFact(Class<E> type, OrderId order) {
        await().until(() -> find(type, order).isPresent());
        return find(type, order).orElseThrow();
    }

    private <E extends FloorEvent.OnOrder> Optional<E> find(Class<E> type, OrderId order) {
        return factsOf(order).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        feed.close();
        client.close();
    }
}
