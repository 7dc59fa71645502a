package docket.pos.counter;

import docket.client.Command;
import docket.client.FloorFollower;
import docket.client.Outbox;
import docket.client.OutboxListener;
import docket.model.Refusal;
import docket.model.Shop;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A server in memory behind an outbox that sends at once: it decides by the real model, answers,
/// and publishes the fact. It can be away, and its facts can lag behind its answers.
public final class FakeServer implements Outbox {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final FloorFollower follower;
    private final OutboxListener listener;
    private final Shop shop;
    private final Clock clock;
    private final Map<OrderId, FiredOrder> orders = new LinkedHashMap<>();
    private final List<Command> waiting = new ArrayList<>();
    private final List<Command> carriedOut = new ArrayList<>();
    private final List<FloorEvent> late = new ArrayList<>();
    private Menu menu;
    private long seq;
    private boolean away;
    private boolean factsLag;

    public FakeServer(
            FloorFollower follower, OutboxListener listener, Shop shop, Menu menu, Clock clock) {
        this.follower = follower;
        this.listener = listener;
        this.shop = shop;
        this.menu = menu;
        this.clock = clock;
    }

    /// Shows the whole floor, as a fresh connection does.
    public void connect() {
        List<FiredOrder> open =
                orders.values().stream().filter(fired -> fired.order().isOpen()).toList();
        follower.onSnapshot(
                seq,
                new Snapshot(
                        shop,
                        menu,
                        open.stream().map(FiredOrder::order).toList(),
                        open.stream().flatMap(fired -> fired.tickets().stream()).toList(),
                        DAY,
                        orders.size()));
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
        send();
    }

    /// Answers come before their facts from now on, until [#catchUp].
    public void lagBehind() {
        factsLag = true;
    }

    public void catchUp() {
        factsLag = false;
        List<FloorEvent> facts = List.copyOf(late);
        late.clear();
        facts.forEach(this::publish);
    }

    public Order onlyOrder() {
        if (orders.size() != 1) {
            throw new AssertionError("there are " + orders.size() + " orders, not 1");
        }
        return orders.values().iterator().next().order();
    }

    public List<Order> orders() {
        return orders.values().stream().map(FiredOrder::order).toList();
    }

    public List<Command> carriedOut() {
        return carriedOut;
    }

    public Menu menu() {
        return menu;
    }

    /// Every cook taps done on every ticket of an order.
    public void cook(OrderId id) {
        for (Ticket ticket : fired(id).tickets()) {
            FiredOrder before = fired(id);
            var bump =
                    new ChangeTicketStatus(
                            TicketStatus.DONE, before.ticket(ticket.id()).version(), null);
            FiredOrder after = before.change(ticket.id(), bump, clock.instant());
            orders.put(id, after);
            publish(
                    new FloorEvent.TicketBumped(
                            after.order(), after.changedSince(before), ticket.id()));
        }
    }

    /// Another screen changes the menu.
    public void change(MenuItem item) {
        menu = menu.with(item);
        publish(new FloorEvent.ItemAvailabilityChanged(item));
    }

    @Override
    public void submit(Command command) {
        waiting.add(command);
        listener.onWaiting(waiting(), false);
        send();
    }

    private void send() {
        if (away) {
            listener.onWaiting(waiting(), true);
            return;
        }
        while (!waiting.isEmpty()) {
            Command next = waiting.removeFirst();
            try {
                Object answer = carryOut(next);
                carriedOut.add(next);
                listener.onDone(next, answer);
            } catch (Refusal no) {
                listener.onRefused(next, no);
            }
        }
        listener.onWaiting(List.of(), false);
    }

    private Object carryOut(Command command) {
        return switch (command) {
            case Command.PlaceOrder place -> place(place);
            case Command.AddToOrder add -> {
                FiredOrder before = fired(add.orderId());
                FiredOrder after = before.addLines(add.lines(), menu, clock.instant());
                yield keep(
                        after,
                        new FloorEvent.LinesAdded(after.order(), after.changedSince(before)));
            }
            case Command.VoidOrderLine off -> {
                FiredOrder before = fired(off.orderId());
                FiredOrder after = before.voidLine(off.lineId(), off.reason());
                yield keep(
                        after,
                        new FloorEvent.LineVoided(
                                after.order(), after.changedSince(before), off.lineId()));
            }
            case Command.ChangeOrder change -> change(change);
            case Command.Pay pay -> {
                FiredOrder after = fired(pay.orderId()).take(pay.payment(), clock.instant());
                yield keep(
                        after,
                        new FloorEvent.PaymentTaken(after.order(), List.of(), pay.payment().id()));
            }
            case Command.ChangeItem change -> {
                MenuItem item = menu.item(change.itemId()).with(change.change().availability());
                change(item);
                yield item;
            }
            case Command.ChangeTicket ignored -> throw new AssertionError("a cook's command");
            case Command.ChangeTicketLine ignored -> throw new AssertionError("a cook's command");
        };
    }

    private Order place(Command.PlaceOrder place) {
        FiredOrder known = orders.get(place.orderId());
        if (known != null) {
            return known.order();
        }
        String number = "%03d".formatted(orders.size() + 1);
        FiredOrder placed =
                FiredOrder.place(
                        Order.place(
                                place.orderId(),
                                number,
                                DAY,
                                place.order(),
                                menu,
                                clock.instant()));
        return keep(placed, new FloorEvent.OrderPlaced(placed.order(), placed.tickets()));
    }

    private Order change(Command.ChangeOrder change) {
        FiredOrder before = fired(change.orderId());
        FiredOrder after = before.change(change.change(), clock.instant());
        List<Ticket> tickets = after.changedSince(before);
        Order order = after.order();
        OrderTarget target = change.change().status();
        return keep(
                after,
                switch (target) {
                    case SERVED -> new FloorEvent.OrderServed(order, tickets);
                    case CLOSED -> new FloorEvent.OrderClosed(order, tickets);
                    case OPEN -> new FloorEvent.OrderReopened(order, tickets);
                    case CANCELLED, VOIDED -> new FloorEvent.OrderCancelled(order, tickets);
                });
    }

    private Order keep(FiredOrder after, FloorEvent fact) {
        orders.put(after.id(), after);
        publish(fact);
        return after.order();
    }

    private void publish(FloorEvent fact) {
        if (factsLag) {
            late.add(fact);
        } else {
            seq++;
            follower.onFact(new LogEntry(seq, clock.instant(), fact));
        }
    }

    private FiredOrder fired(OrderId id) {
        FiredOrder known = orders.get(id);
        if (known == null) {
            throw new AssertionError("no order " + id);
        }
        return known;
    }

    @Override
    public List<Command> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public void retryNow() {
        send();
    }

    @Override
    public void close() {}
}
