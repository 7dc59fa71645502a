package docket.client;

import docket.model.CommandId;
import docket.model.ModelSamples;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Shop;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.event.OrderFact;
import docket.model.event.Snapshot;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.order.EnteredLines;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.Sitting;
import docket.model.order.Stock;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.wire.Beat;
import docket.wire.Favourites;
import docket.wire.GuestDoorPage;
import docket.wire.Presence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A server's store in memory: decides by the real model, keeps the log of facts, answers a command
/// that comes again as it did the first time. What it publishes is told on the thread of the
/// command, before the answer. Guarded by its own monitor, so stations may share one.
public final class FakeRestaurant {
    private static final int GUEST_PORT = 8423;

    private final Clock clock;
    private final Map<OrderId, FiredOrder> orders = new LinkedHashMap<>();
    private final Map<CommandId, Settled> settled = new HashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private final List<FakeFeed> feeds = new ArrayList<>();
    private final Deque<FakeFeed> toTell = new ArrayDeque<>();
    private final Map<MessageId, Message> messages = new LinkedHashMap<>();
    private final FakeTables tables = new FakeTables();
    private final FakeDrafts drafts;
    private final FakeDeliveries deliveries = new FakeDeliveries();
    private final FakePictures pictures = new FakePictures();
    private final FakeBackups backups;
    private GuestDoorPage guestDoor =
            new GuestDoorPage(GuestDoorPage.State.CLOSED, GUEST_PORT, List.of());
    private Shop shop;
    private Menu menu;
    private List<ItemId> mostSold = List.of();
    private boolean factsLag;
    private boolean telling;

    /// What was done under a command's id.
    private record Settled(List<?> command, FloorEvent fact) {}

    public FakeRestaurant(Shop shop, Menu menu, Clock clock) {
        this.shop = shop;
        this.menu = menu;
        this.clock = clock;
        drafts = new FakeDrafts(clock);
        backups = new FakeBackups(clock);
    }

    synchronized Shop shop() {
        return shop;
    }

    synchronized void change(Shop wanted) {
        shop = wanted;
    }

    /// Its backups, and how they fare.
    public FakeBackups backups() {
        return backups;
    }

    synchronized GuestDoorPage guestDoor() {
        return guestDoor;
    }

    synchronized void changeGuestDoor(boolean open) {
        guestDoor =
                open
                        ? new GuestDoorPage(
                                GuestDoorPage.State.OPEN,
                                GUEST_PORT,
                                List.of("http://192.168.0.10:8423/ready"))
                        : new GuestDoorPage(GuestDoorPage.State.CLOSED, GUEST_PORT, List.of());
    }

    /// Says how guests' screens reach the server from now on.
    public synchronized void meet(GuestDoorPage door) {
        guestDoor = door;
    }

    public synchronized Menu menu() {
        return menu;
    }

    /// All orders that were ever placed, oldest first.
    public synchronized List<Order> orders() {
        return orders.values().stream().map(FiredOrder::order).toList();
    }

    public synchronized List<Ticket> tickets() {
        return orders.values().stream().flatMap(fired -> fired.tickets().stream()).toList();
    }

    public synchronized FiredOrder fired(OrderId id) {
        FiredOrder known = orders.get(id);
        if (known == null) {
            throw new Refusal(Reason.ORDER_UNKNOWN, "There is no such order.");
        }
        return known;
    }

    public synchronized long seq() {
        return log.size();
    }

    Instant now() {
        return clock.instant();
    }

    /// The menu at the prices of this moment, with the stations that make what is ordered at a
    /// table; every station has a screen.
    synchronized Menu selling(OrderType type, String table) {
        return menu.charging(type, LocalDateTime.ofInstant(now(), shop.zone()))
                .routed(type, tables.plan().areaOf(table).orElse(null), station -> true);
    }

    synchronized Snapshot snapshot() {
        List<FiredOrder> open =
                orders.values().stream().filter(fired -> fired.order().isOpen()).toList();
        return new Snapshot(
                ModelSamples.STORE,
                shop,
                menu,
                open.stream().map(FiredOrder::order).toList(),
                tickets().stream().filter(this::isOnABoard).toList(),
                today(),
                orders.size(),
                tables.plan(),
                tables.current(),
                messages.values().stream().filter(one -> one.isCurrent(now())).toList());
    }

    /// All messages that were ever sent, oldest first.
    public synchronized List<Message> messages() {
        return List.copyOf(messages.values());
    }

    synchronized Optional<Message> message(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    FakeTables tables() {
        return tables;
    }

    private boolean isOnABoard(Ticket ticket) {
        return ticket.isOpen() || fired(ticket.orderId()).order().isOpen();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), shop.zone());
    }

    synchronized Order place(OrderId id, NewOrder order, @Nullable String waiter) {
        return orderOf(
                once(
                        new CommandId(id.value()),
                        List.of("place", id, order),
                        () -> {
                            String number = "%03d".formatted(orders.size() + 1);
                            shop.rules(order.type())
                                    .require(
                                            order.tableText(),
                                            order.guestCount(),
                                            order.guestName());
                            Menu charged = selling(order.type(), order.tableText());
                            Order placed =
                                    Order.place(
                                                    id,
                                                    number,
                                                    today(),
                                                    order.led(shop.lead()),
                                                    charged,
                                                    now())
                                            .takenBy(waiter);
                            Sitting sitting = tables.sitting(placed, orders());
                            Order welcome = sitting.welcome(placed);
                            Optional<FiredOrder> joined =
                                    FiredOrder.joinedBy(order, openBeside(welcome));
                            if (joined.isPresent()) {
                                return told(
                                        joined.get(),
                                        joined.get().joinedBy(order, charged, now()),
                                        FloorEvent.LinesAdded::new);
                            }
                            FiredOrder fired = FiredOrder.place(welcome);
                            List<MenuItem> items = taken(null, fired.order());
                            orders.put(id, fired);
                            return new FloorEvent.OrderPlaced(
                                    fired.order(),
                                    fired.tickets(),
                                    items,
                                    sitting.after(null, fired.order(), now()));
                        }));
    }

    /// A step on one order.
    ///
    /// @param command what makes it the same command, beside its id
    /// @param event names what happened, given the order and the tickets that changed
    synchronized FloorEvent act(
            CommandId id,
            List<?> command,
            OrderId order,
            Function<FiredOrder, FiredOrder> step,
            OrderFact event) {
        return once(
                id,
                command,
                () -> {
                    FiredOrder before = fired(order);
                    return told(before, step.apply(before), event);
                });
    }

    /// Fires what is due by the restaurant's clock, as a server does each second.
    public synchronized void fireDue() {
        for (FiredOrder before : List.copyOf(orders.values())) {
            Instant fireAt = before.order().fireAt();
            if (fireAt != null && before.order().isOpen() && !now().isBefore(fireAt)) {
                FiredOrder after = before.fireDue(now());
                orders.put(after.id(), after);
                publish(new FloorEvent.LinesFired(after.order(), after.changedSince(before), true));
            }
        }
    }

    /// Says what was sold most, which is nothing as long as nobody does.
    public synchronized void sellMost(List<ItemId> items) {
        mostSold = List.copyOf(items);
    }

    synchronized Favourites favourites() {
        return new Favourites(mostSold);
    }

    private FloorEvent told(FiredOrder before, FiredOrder after, OrderFact event) {
        List<MenuItem> items = taken(before.order(), after.order());
        orders.put(after.order().id(), after);
        return event.of(
                after.order(),
                after.changedSince(before),
                items,
                tables.sitting(after.order(), orders())
                        .after(before.order(), after.order(), now()));
    }

    private List<FiredOrder> openBeside(Order placed) {
        return orders.values().stream()
                .filter(one -> one.order().isOpen())
                .filter(one -> one.order().visitId() != null)
                .filter(one -> Objects.equals(one.order().visitId(), placed.visitId()))
                .filter(one -> one.order().table().equals(placed.table()))
                .toList();
    }

    private List<MenuItem> taken(@Nullable Order before, Order after) {
        List<MenuItem> items =
                Stock.taken(before, after).entrySet().stream()
                        .map(taken -> menu.item(taken.getKey()).taken(taken.getValue()))
                        .filter(item -> item.availability().left() != null)
                        .toList();
        menu = menu.with(items);
        return items;
    }

    synchronized OrderId orderWith(TicketId ticket) {
        return tickets().stream()
                .filter(known -> known.id().equals(ticket))
                .findFirst()
                .map(Ticket::orderId)
                .orElseThrow(() -> new Refusal(Reason.TICKET_UNKNOWN, "There is no such ticket."));
    }

    /// A change of the tables, which the fact itself carries out.
    ///
    /// @param command what makes it the same command, beside its id
    synchronized FloorEvent decide(CommandId id, List<?> command, Supplier<FloorEvent> decide) {
        return once(id, command, decide);
    }

    /// A change of the menu, which the fact itself carries out.
    ///
    /// @param command what makes it the same command, beside its id
    synchronized FloorEvent edit(
            CommandId id, List<?> command, Function<Menu, FloorEvent.OnMenu> decide) {
        return once(id, command, () -> decide.apply(menu));
    }

    static Order orderOf(FloorEvent fact) {
        return ((FloorEvent.OnOrder) fact).order();
    }

    private FloorEvent once(CommandId id, List<?> command, Supplier<FloorEvent> decide) {
        Settled known = settled.get(id);
        if (known == null) {
            FloorEvent fact = decide.get();
            settled.put(id, new Settled(command, fact));
            publish(fact);
            return fact;
        }
        if (!known.command().equals(command)) {
            throw new Refusal(Reason.ID_REUSED, "This id was used before, for another command.");
        }
        return known.fact();
    }

    FakePictures pictures() {
        return pictures;
    }

    /// Puts a fact into the log and tells it, also one that no station sent.
    public synchronized void publish(FloorEvent fact) {
        switch (fact) {
            case FloorEvent.OnMenu change -> menu = change.on(menu);
            case FloorEvent.OnOrder change -> tables.put(change.visits());
            case FloorEvent.OnVisits change -> {
                tables.put(change.visits());
                change.orders().forEach(order -> put(order, change));
            }
            case FloorEvent.OnMessage change ->
                    messages.put(change.message().id(), change.message());
            case FloorEvent.FloorPlanSet set -> tables.draw(set.plan());
        }
        log.add(new LogEntry(log.size() + 1L, now(), null, fact));
        if (!factsLag) {
            tellAll();
        }
    }

    synchronized void put(FiredOrder fired) {
        orders.put(fired.id(), fired);
    }

    private void put(Order order, FloorEvent.OnVisits change) {
        var own = new LinkedHashMap<TicketId, Ticket>();
        FiredOrder before = orders.get(order.id());
        if (before != null) {
            before.tickets().forEach(ticket -> own.put(ticket.id(), ticket));
        }
        change.tickets().stream()
                .filter(ticket -> ticket.orderId().equals(order.id()))
                .forEach(ticket -> own.put(ticket.id(), ticket));
        change.gone().forEach(own::remove);
        orders.put(order.id(), new FiredOrder(order, List.copyOf(own.values())));
    }

    /// Answers come before their facts from now on, until [#catchUp].
    public synchronized void lagBehind() {
        factsLag = true;
    }

    public synchronized void catchUp() {
        factsLag = false;
        tellAll();
    }

    synchronized void add(FakeFeed feed) {
        feeds.add(feed);
    }

    synchronized void remove(FakeFeed feed) {
        feeds.remove(feed);
        tellPresence();
    }

    synchronized void tellPresence() {
        List<Presence.Contact> stations =
                feeds.stream()
                        .filter(FakeFeed::isStation)
                        .map(FakeFeed::contact)
                        .sorted(Comparator.comparing(Presence.Contact::station))
                        .toList();
        List.copyOf(feeds).forEach(feed -> feed.hear(presence(stations, feed)));
    }

    private Presence presence(List<Presence.Contact> stations, FakeFeed feed) {
        return new Presence(
                stations,
                List.of(),
                List.of(),
                List.of(),
                drafts.besides(feed.station()),
                deliveries.of(tickets(), stations.stream().map(Presence.Contact::station).toList()),
                List.of(),
                deliveries.tests(
                        messages.values(),
                        stations.stream().map(Presence.Contact::station).toList(),
                        menu.stations().stream().map(station -> station.id()).toList()));
    }

    /// A station said what its screen shows.
    synchronized void seen(String station, List<Beat.Sight> sights) {
        deliveries.seen(station, sights, tickets());
        deliveries.seenTests(station, sights);
        tellPresence();
    }

    synchronized void enter(DocketClient counter, @Nullable String person, EnteredLines lines) {
        drafts.enter(counter, person, lines);
        tellPresence();
    }

    synchronized void leave(DocketClient counter) {
        drafts.leave(counter);
        tellPresence();
    }

    private void tellAll() {
        List.copyOf(feeds).forEach(this::tell);
        tellPresence();
    }

    /// Tells a feed what is new. A listener that sends a command, and so makes a fact while it
    /// hears one, hears the next one when it is through with this one.
    synchronized void tell(FakeFeed feed) {
        toTell.add(feed);
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (FakeFeed next = toTell.poll(); next != null; next = toTell.poll()) {
                next.hear(List.copyOf(log));
            }
        } finally {
            telling = false;
        }
    }
}
