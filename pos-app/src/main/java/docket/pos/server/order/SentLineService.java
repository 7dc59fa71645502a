package docket.pos.server.order;

import docket.model.CommandId;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.event.OrderFact;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.VoidLine;
import docket.model.ticket.FiredOrder;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Fingerprint;
import java.time.Instant;
import java.util.function.BiFunction;

/// The use cases of lines that were sent: each is a step on their order. Thread-safe.
public final class SentLineService {
    private final OrderService orders;
    private final LastHands hands;

    SentLineService(OrderService orders, LastHands hands) {
        this.orders = orders;
        this.hands = hands;
    }

    /// Releases held lines to the kitchen.
    public Answer<Order> fire(Caller by, CommandId command, OrderId id, FireLines fired) {
        return act(
                by,
                command,
                Fingerprint.of("fire", id, fired),
                id,
                (before, at) -> before.fire(fired, at),
                OrderFact.of(FloorEvent.LinesFired::new));
    }

    /// Takes a held line off.
    public Answer<Order> remove(
            Caller by, CommandId command, OrderId id, LineId line, RemoveLine seen) {
        return act(
                by,
                command,
                Fingerprint.of("remove", id, line, seen),
                id,
                (before, at) -> before.removeLine(line, seen),
                (order, tickets, items, visits) ->
                        new FloorEvent.LineRemoved(order, tickets, line, items));
    }

    /// Gives a line another note.
    public Answer<Order> note(
            Caller by, CommandId command, OrderId id, LineId line, ChangeNote changed) {
        return act(
                by,
                command,
                Fingerprint.of("note", id, line, changed),
                id,
                (before, at) -> before.noteLine(line, changed),
                OrderFact.of(
                        (order, tickets) -> new FloorEvent.LineNoteChanged(order, tickets, line)));
    }

    /// Has a line cooked again, at no charge.
    public Answer<Order> remake(
            Caller by, CommandId command, OrderId id, LineId line, RemakeLine again) {
        return act(
                by,
                command,
                Fingerprint.of("remake", id, line, again),
                id,
                (before, at) -> before.remakeLine(line, again, at),
                (order, tickets, items, visits) ->
                        new FloorEvent.LineRemade(order, tickets, again.id(), items));
    }

    /// Gives a line to the guest, or charges it again.
    public Answer<Order> comp(
            Caller by, CommandId command, OrderId id, LineId line, CompLine comp) {
        return act(
                by,
                command,
                Fingerprint.of("comp", id, line, comp),
                id,
                (before, at) -> before.compLine(line, comp),
                OrderFact.of((order, tickets) -> new FloorEvent.LineComped(order, tickets, line)));
    }

    /// Changes what is said of an order.
    Answer<Order> change(Caller by, CommandId command, OrderId id, ChangeDetails changed) {
        return act(
                by,
                command,
                Fingerprint.of("details", id, changed),
                id,
                (before, at) -> before.change(changed, at),
                OrderFact.of(FloorEvent.OrderDetailsChanged::new));
    }

    /// Has an order go before the others in the kitchen, or in its turn again. A device that was
    /// let in for one station may say so of what is made there.
    public Answer<Order> rush(Caller by, CommandId command, OrderId id, RushOrder rush) {
        return act(
                by,
                command,
                Fingerprint.of("rush", id, rush),
                id,
                (before, at) -> {
                    by.requireReach(
                            before.tickets().stream()
                                    .flatMap(ticket -> ticket.stations().stream())
                                    .toList());
                    return before.rush(rush);
                },
                OrderFact.of(FloorEvent.OrderRushed::new));
    }

    /// Takes a line off that the kitchen has.
    public Answer<Order> voidLine(
            Caller by, CommandId command, OrderId id, LineId line, VoidLine why) {
        return act(
                by,
                command,
                Fingerprint.of("void", id, line, why),
                id,
                (before, at) -> before.voidLine(line, why),
                (order, tickets, items, visits) ->
                        new FloorEvent.LineVoided(order, tickets, line, items));
    }

    private Answer<Order> act(
            Caller by,
            CommandId command,
            String fingerprint,
            OrderId id,
            BiFunction<FiredOrder, Instant, FiredOrder> step,
            OrderFact fact) {
        try {
            return orders.act(by, command, fingerprint, id, step, fact);
        } catch (Refusal no) {
            throw hands.naming(no);
        }
    }
}
