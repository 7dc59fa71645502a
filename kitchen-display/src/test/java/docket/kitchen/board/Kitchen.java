package docket.kitchen.board;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Outbox;
import docket.model.ModelSamples;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.MenuItem;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeenBy;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.wire.Protocol;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A server in memory that decides by the real model, behind an outbox. It can be away, and its
/// answers can lag behind its facts, or its facts behind its answers.
public final class Kitchen implements Outbox {
    public final FloorFollower follower = new FloorFollower(Runnable::run);
    public final CommandDesk desk = new CommandDesk(Runnable::run, Runnable::run);
    public final List<Command> carriedOut = new ArrayList<>();

    private final Clock clock;
    private final Map<OrderId, FiredOrder> orders = new LinkedHashMap<>();
    private final List<Command> waiting = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private Lag lag = Lag.NONE;
    private final Map<MessageId, Message> messages = new HashMap<>();
    private boolean away;
    private long seq;

    enum Lag {
        NONE,
        ANSWERS,
        FACTS
    }

    public Kitchen(Clock clock) {
        this.clock = clock;
        desk.use(this);
    }

    /// The tickets of a station that were bumped, newest first.
    public List<Ticket> bumped(String station) {
        if (away) {
            throw new Unreachable("away");
        }
        return orders.values().stream()
                .flatMap(fired -> fired.tickets().stream())
                .filter(ticket -> !ticket.isOpen())
                .filter(
                        ticket ->
                                station.equals(Protocol.ALL_STATIONS)
                                        || ticket.stationId().value().equals(station))
                .toList()
                .reversed();
    }

    /// Shows the whole floor, as a fresh connection does.
    public void connect() {
        follower.onSnapshot(seq, ModelSamples.snapshot(orders.values().toArray(FiredOrder[]::new)));
    }

    public void place(FiredOrder placed) {
        orders.put(placed.id(), placed);
        publish(new FloorEvent.OrderPlaced(placed.order(), placed.tickets()));
    }

    public FiredOrder fired(OrderId id) {
        FiredOrder known = orders.get(id);
        if (known == null) {
            throw new AssertionError("no order " + id);
        }
        return known;
    }

    public void add(FiredOrder after) {
        FiredOrder before = fired(after.id());
        orders.put(after.id(), after);
        publish(new FloorEvent.LinesAdded(after.order(), after.changedSince(before)));
    }

    /// The counter fires what was held.
    public void fired(FiredOrder after) {
        FiredOrder before = fired(after.id());
        orders.put(after.id(), after);
        publish(new FloorEvent.LinesFired(after.order(), after.changedSince(before)));
    }

    /// The guests of an order go to another table.
    void moved(FiredOrder before, String table) {
        FiredOrder after = before.movedTo(table);
        orders.put(after.id(), after);
        Visit visit =
                Visit.open(
                        VisitId.openedBy(after.id().value()),
                        before.order().table(),
                        0,
                        before.order().businessDay(),
                        before.order().placedAt());
        publish(
                new FloorEvent.VisitMoved(
                        List.of(visit.movedTo(table)), List.of(after.order()), after.tickets()));
    }

    /// The counter gives a line another note.
    void noted(FiredOrder after, LineId line) {
        FiredOrder before = fired(after.id());
        orders.put(after.id(), after);
        publish(new FloorEvent.LineNoteChanged(after.order(), after.changedSince(before), line));
    }

    /// The counter has a line made again.
    void remade(FiredOrder after) {
        FiredOrder before = fired(after.id());
        orders.put(after.id(), after);
        publish(
                new FloorEvent.LineRemade(
                        after.order(),
                        after.changedSince(before),
                        after.order().lines().getLast().id(),
                        List.of()));
    }

    /// The counter changes what is said of an order.
    public void changed(FiredOrder after) {
        FiredOrder before = fired(after.id());
        orders.put(after.id(), after);
        publish(new FloorEvent.OrderDetailsChanged(after.order(), after.changedSince(before)));
    }

    /// The counter has an order go before the others.
    public void rushed(FiredOrder after) {
        FiredOrder before = fired(after.id());
        orders.put(after.id(), after);
        publish(new FloorEvent.OrderRushed(after.order(), after.changedSince(before)));
    }

    /// Money is taken for an order.
    public void paid(FiredOrder after) {
        orders.put(after.id(), after);
        publish(
                new FloorEvent.PaymentTaken(
                        after.order(), List.of(), after.order().payments().getLast().id()));
    }

    public void voided(FiredOrder after) {
        FiredOrder before = fired(after.id());
        orders.put(after.id(), after);
        publish(
                new FloorEvent.LineVoided(
                        after.order(),
                        after.changedSince(before),
                        after.order().lines().getFirst().id()));
    }

    /// Another screen bumps a ticket, before this one hears of it.
    public void bumpElsewhere(Ticket ticket) {
        FiredOrder before = fired(ticket.orderId());
        var bump =
                new ChangeTicketStatus(
                        TicketStatus.DONE, before.ticket(ticket.id()).version(), null);
        FiredOrder after = before.change(ticket.id(), bump, clock.instant());
        orders.put(after.id(), after);
        publish(
                new FloorEvent.TicketBumped(
                        after.order(), after.changedSince(before), ticket.id()));
    }

    /// Another screen brings lines of a ticket back.
    ///
    /// @param only these; none named: all
    public void recallElsewhere(Ticket ticket, LineId... only) {
        FiredOrder before = fired(ticket.orderId());
        var recall =
                new ChangeTicketStatus(
                        TicketStatus.FIRED,
                        before.ticket(ticket.id()).version(),
                        only.length == 0 ? null : List.of(only));
        FiredOrder after = before.change(ticket.id(), recall, clock.instant());
        orders.put(after.id(), after);
        publish(
                new FloorEvent.TicketRecalled(
                        after.order(), after.changedSince(before), ticket.id()));
    }

    /// The counter sends a message.
    public Message say(int number, NewMessage wanted) {
        Message sent = said(ModelSamples.messageId(number), wanted, "Counter 1");
        publish(new FloorEvent.MessageSent(sent));
        return sent;
    }

    private Message said(MessageId id, NewMessage wanted, String from) {
        var sent = Message.send(id, wanted, from, null, clock.instant());
        messages.put(id, sent);
        return sent;
    }

    /// A message is seen somewhere.
    ///
    /// @param place a station; null: at a counter
    public void seeMessage(MessageId id, @Nullable String place) {
        Message known = Objects.requireNonNull(messages.get(id), "no such message");
        Message seen = known.seen(new SeenBy("some device", null, place, clock.instant()));
        messages.put(id, seen);
        publish(new FloorEvent.MessageSeen(seen));
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
        connect();
        retryNow();
    }

    void lag(Lag which) {
        lag = which;
    }

    void catchUp() {
        lag = Lag.NONE;
        List<Runnable> now = List.copyOf(held);
        held.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void submit(Command command) {
        waiting.add(command);
        desk.onWaiting(waiting(), false);
        retryNow();
    }

    @Override
    public List<Command> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public void retryNow() {
        if (away) {
            desk.onWaiting(waiting(), true);
            return;
        }
        while (!waiting.isEmpty()) {
            Command next = waiting.removeFirst();
            try {
                Object answer = carryOut(next);
                carriedOut.add(next);
                holdIf(Lag.ANSWERS, () -> desk.onDone(next, answer));
            } catch (Refusal no) {
                desk.onRefused(next, no);
            }
        }
        desk.onWaiting(List.of(), false);
    }

    private Object carryOut(Command command) {
        return switch (command) {
            case Command.ChangeOrder c ->
                    step(
                            c.orderId(),
                            before -> before.change(c.change(), clock.instant()),
                            FloorEvent.OrderServed::new);
            case Command.FireOrderLines c ->
                    step(
                            c.orderId(),
                            before -> before.fire(c.fired(), clock.instant()),
                            FloorEvent.LinesFired::new);
            case Command.HurryOrder c ->
                    step(c.orderId(), before -> before.rush(c.rush()), FloorEvent.OrderRushed::new);
            case Command.SendMessage c -> {
                Message sent = said(c.messageId(), c.message(), "grill display");
                publish(new FloorEvent.MessageSent(sent));
                yield sent;
            }
            case Command.SayMessageSeen c -> {
                seeMessage(c.messageId(), c.seen().place());
                yield c;
            }
            case Command.ChangeTicket c -> {
                FiredOrder before = holding(c.ticketId());
                FiredOrder after = before.change(c.ticketId(), c.change(), clock.instant());
                List<Ticket> changed = after.changedSince(before);
                yield keep(
                        after,
                        c.ticketId(),
                        c.change().status() == TicketStatus.DONE
                                ? new FloorEvent.TicketBumped(after.order(), changed, c.ticketId())
                                : new FloorEvent.TicketRecalled(
                                        after.order(), changed, c.ticketId()));
            }
            case Command.ChangeTicketLine c -> {
                FiredOrder before = holding(c.ticketId());
                FiredOrder after =
                        before.change(c.ticketId(), c.lineId(), c.change(), clock.instant());
                yield keep(
                        after,
                        c.ticketId(),
                        new FloorEvent.TicketLineChanged(
                                after.order(),
                                after.changedSince(before),
                                c.ticketId(),
                                c.lineId()));
            }
            case Command.ChangeItem c -> {
                MenuItem item =
                        ModelSamples.menu().item(c.itemId()).with(c.change().availability());
                publish(new FloorEvent.ItemAvailabilityChanged(item));
                yield item;
            }
            default -> throw new AssertionError("a counter's command: " + command);
        };
    }

    /// A step of a whole order. Screens draw what resulted, whatever the fact is called.
    private Order step(
            OrderId id,
            UnaryOperator<FiredOrder> step,
            BiFunction<Order, List<Ticket>, FloorEvent> fact) {
        FiredOrder before = fired(id);
        FiredOrder after = step.apply(before);
        orders.put(id, after);
        publish(fact.apply(after.order(), after.changedSince(before)));
        return after.order();
    }

    private FiredOrder holding(TicketId id) {
        return orders.values().stream()
                .filter(fired -> fired.tickets().stream().anyMatch(t -> t.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no ticket " + id));
    }

    private Ticket keep(FiredOrder after, TicketId ticket, FloorEvent fact) {
        orders.put(after.id(), after);
        publish(fact);
        return after.ticket(ticket);
    }

    private void publish(FloorEvent fact) {
        seq++;
        var entry = new LogEntry(seq, clock.instant(), null, fact);
        holdIf(Lag.FACTS, () -> follower.onFact(entry));
    }

    private void holdIf(Lag which, Runnable message) {
        if (lag == which) {
            held.add(message);
        } else {
            message.run();
        }
    }

    @Override
    public void close() {}
}
