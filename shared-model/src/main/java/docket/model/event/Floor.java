package docket.model.event;

import docket.model.Shop;
import docket.model.menu.Menu;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.table.FloorPlan;
import docket.model.table.TableVisits;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The state that a station folds from a snapshot and the facts after it; every screen draws from
/// one. Applying a fact twice changes nothing, since each carries its state with a version.
/// Confined to one thread.
public final class Floor {
    private static final Comparator<Message> BY_TIME =
            Comparator.comparing(Message::sentAt).thenComparing(message -> message.id().value());

    private static final Comparator<Waiting> LONGEST_FIRST =
            Comparator.comparing(Waiting::since)
                    .thenComparing(waiting -> waiting.ticket().orderNumber())
                    .thenComparing(waiting -> waiting.ticket().stationId().value());

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<TicketId, Ticket> tickets = new HashMap<>();
    private final Map<VisitId, Visit> visits = new HashMap<>();
    private final Map<MessageId, Message> messages = new HashMap<>();
    private final Shop shop;
    private Menu menu;
    private FloorPlan plan;
    private LocalDate businessDay;
    private int ordersToday;

    public Floor(Snapshot snapshot) {
        shop = snapshot.shop();
        menu = snapshot.menu();
        plan = snapshot.plan();
        businessDay = snapshot.businessDay();
        ordersToday = snapshot.ordersToday();
        snapshot.orders().forEach(order -> orders.put(order.id(), order));
        snapshot.tickets().forEach(ticket -> tickets.put(ticket.id(), ticket));
        snapshot.visits().forEach(this::put);
        snapshot.messages().forEach(this::put);
    }

    public void apply(FloorEvent event) {
        switch (event) {
            case FloorEvent.OrderPlaced placed -> {
                count(placed.order());
                put(placed);
            }
            case FloorEvent.OnOrder change -> put(change);
            case FloorEvent.OnMenu change -> menu = change.on(menu);
            case FloorEvent.OnVisits change -> {
                change.visits().forEach(this::put);
                change.orders().forEach(order -> put(order, change));
            }
            case FloorEvent.OnMessage change -> put(change.message());
            case FloorEvent.FloorPlanSet drawn -> {
                plan = drawn.plan().version() > plan.version() ? drawn.plan() : plan;
            }
        }
    }

    private void put(Message message) {
        messages.merge(
                message.id(),
                message,
                (known, now) -> known.version() < now.version() ? now : known);
        if (messages.size() > Message.MOST) {
            messages.values().stream()
                    .min(Comparator.comparing(Message::isSeen).reversed().thenComparing(BY_TIME))
                    .ifPresent(oldest -> messages.remove(oldest.id()));
        }
    }

    private void put(Visit visit) {
        Visit known = visits.get(visit.id());
        if (known != null && known.version() >= visit.version()) {
            return;
        }
        if (visit.status() == VisitStatus.OVER) {
            visits.remove(visit.id());
        } else {
            visits.put(visit.id(), visit);
        }
    }

    private void count(Order placed) {
        if (placed.businessDay().isAfter(businessDay)) {
            businessDay = placed.businessDay();
            ordersToday = 0;
        }
        boolean isNew = !orders.containsKey(placed.id());
        if (isNew && placed.businessDay().equals(businessDay)) {
            ordersToday++;
        }
    }

    private void put(FloorEvent.OnOrder change) {
        menu = change.on(menu);
        change.visits().forEach(this::put);
        put(change.order(), change.tickets());
    }

    private void put(Order order, FloorEvent.OnVisits change) {
        Order known = orders.get(order.id());
        if (known == null && order.isOpen()) {
            count(order);
        }
        if (known == null || known.version() < order.version()) {
            change.gone().stream()
                    .filter(gone -> isOf(order, tickets.get(gone)))
                    .forEach(tickets::remove);
        }
        put(order, ticketsOf(order, change.tickets()));
    }

    private static boolean isOf(Order order, @Nullable Ticket ticket) {
        return ticket != null && ticket.orderId().equals(order.id());
    }

    private static List<Ticket> ticketsOf(Order order, List<Ticket> all) {
        return all.stream().filter(ticket -> ticket.orderId().equals(order.id())).toList();
    }

    private void put(Order order, List<Ticket> changed) {
        Order known = orders.get(order.id());
        if (known != null && known.version() >= order.version()) {
            return;
        }
        changed.forEach(ticket -> tickets.put(ticket.id(), ticket));
        if (order.isOpen()) {
            orders.put(order.id(), order);
        } else {
            orders.remove(order.id());
            tickets.values().removeIf(t -> t.orderId().equals(order.id()) && !t.isOpen());
        }
    }

    public Shop shop() {
        return shop;
    }

    public Menu menu() {
        return menu;
    }

    /// Where the tables stand.
    public FloorPlan plan() {
        return plan;
    }

    /// The visits that are not over, the longest first.
    public List<Visit> visits() {
        return visits.values().stream()
                .sorted(
                        Comparator.comparing(Visit::openedAt)
                                .thenComparing(visit -> visit.id().value()))
                .toList();
    }

    /// The visits at a table that are not over.
    public TableVisits at(String table) {
        return new TableVisits(
                visits().stream().filter(visit -> visit.table().equals(table)).toList());
    }

    /// The open orders of a table, oldest first.
    public List<Order> ordersAt(String table) {
        return orders().stream().filter(order -> order.table().equals(table)).toList();
    }

    /// The open orders, oldest first.
    public List<Order> orders() {
        return orders.values().stream()
                .sorted(Comparator.comparing(Order::placedAt).thenComparing(Order::number))
                .toList();
    }

    public Optional<Order> order(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    /// The tickets of the open orders, and open ones of others, the longest waiting first.
    public List<Ticket> tickets() {
        return tickets.values().stream()
                .map(ticket -> new Waiting(ticket, ticket.waitingSince()))
                .sorted(LONGEST_FIRST)
                .map(Waiting::ticket)
                .toList();
    }

    /// A ticket beside what takes its time to be found.
    private record Waiting(Ticket ticket, Instant since) {}

    public Optional<Ticket> ticket(TicketId id) {
        return Optional.ofNullable(tickets.get(id));
    }

    /// The messages of this business day that nobody has seen, or that are not old, oldest first.
    ///
    /// @param now by the server's clock
    public List<Message> messages(Instant now) {
        LocalDate today = shop.businessDay(now);
        return messages.values().stream()
                .filter(message -> shop.businessDay(message.sentAt()).equals(today))
                .filter(message -> message.isCurrent(now))
                .sorted(BY_TIME)
                .toList();
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /// How many orders the business day of the last order has had, open or not.
    public int ordersToday() {
        return ordersToday;
    }

    /// How many orders the business day of this moment has had: none, where it has passed into the
    /// next since the last one.
    ///
    /// @param now by the server's clock
    public int ordersToday(Instant now) {
        return shop.businessDay(now).isAfter(businessDay) ? 0 : ordersToday;
    }
}
