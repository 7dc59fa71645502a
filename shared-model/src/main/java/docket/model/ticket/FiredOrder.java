package docket.model.ticket;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import docket.model.menu.StationId;
import docket.model.order.AddLines;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.order.OrderStatus;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An order together with its tickets: what must change as one. Counter and kitchen act on the same
/// lines from two sides; here the two sides are kept in step. Every verb is pure: it returns the
/// state after it, or throws the [Refusal] and changes nothing.
///
/// @param tickets one for each station that has a line of the order
public record FiredOrder(Order order, List<Ticket> tickets) {
    public FiredOrder {
        tickets = List.copyOf(tickets);
    }

    /// The order after its first Send, with the tickets that it makes.
    public static FiredOrder place(Order placed) {
        return new FiredOrder(placed, List.of()).after(placed);
    }

    public FiredOrder addLines(AddLines command, Menu menu, Instant at) {
        return after(order.addLines(command, menu, at));
    }

    /// The order that the lines of a new one join, of those that are open at its table: the only
    /// one, if it may.
    public static Optional<FiredOrder> joinedBy(NewOrder other, List<FiredOrder> open) {
        List<FiredOrder> present = open.stream().filter(one -> !one.order().isScheduled()).toList();
        return present.size() == 1
                ? present.stream().filter(one -> other.mayJoin(one.order())).findFirst()
                : Optional.empty();
    }

    /// Takes the lines of an order that was entered for its table meanwhile.
    public FiredOrder joinedBy(NewOrder other, Menu menu, Instant at) {
        return after(order.joinedBy(other, menu, at));
    }

    public FiredOrder voidLine(LineId line, VoidLine command) {
        return after(order.voidLine(line, command));
    }

    public FiredOrder fire(FireLines command, Instant at) {
        return after(order.fire(command, at));
    }

    public FiredOrder fireDue(Instant at) {
        return after(order.fireDue(at));
    }

    public FiredOrder removeLine(LineId line, RemoveLine command) {
        return after(order.removeLine(line, command));
    }

    public FiredOrder noteLine(LineId line, ChangeNote command) {
        return after(order.noteLine(line, command));
    }

    public FiredOrder compLine(LineId line, CompLine command) {
        return after(order.compLine(line, command));
    }

    public FiredOrder remakeLine(LineId line, RemakeLine command, Instant at) {
        return after(order.remakeLine(line, command, at));
    }

    public FiredOrder rush(RushOrder command) {
        return after(order.rushed(command));
    }

    public FiredOrder change(ChangeDetails command, Instant at) {
        return after(order.change(command, at));
    }

    public FiredOrder change(ChangeOrderStatus command, Instant at) {
        order.expect(command.version());
        return after(
                switch (command.status()) {
                    case SERVED -> command.isPartly() ? order.servePartly(at) : order.serve(at);
                    case ASSEMBLED -> order.assemble(at);
                    case READY -> order.takeBack();
                    case CLOSED -> order.close(at);
                    case OPEN -> order.reopen(command.reasonText());
                    case CANCELLED ->
                            order.callOff(OrderStatus.CANCELLED, command.reasonText(), at);
                    case VOIDED -> order.callOff(OrderStatus.VOIDED, command.reasonText(), at);
                });
    }

    /// The order and its tickets, whose guests sit at another table now.
    public FiredOrder movedTo(String table) {
        return at(order.movedTo(table));
    }

    /// The order and its tickets at the table of another visit.
    ///
    /// @param home where it goes once those who joined others part again; null: it stays
    public FiredOrder broughtTo(Visit visit, @Nullable VisitId home) {
        return at(order.broughtTo(visit, home));
    }

    private FiredOrder at(Order moved) {
        return new FiredOrder(
                moved, tickets.stream().map(ticket -> ticket.movedTo(moved.table())).toList());
    }

    /// The order and its tickets, which somebody else looks after from now on.
    public FiredOrder handedOver(String who) {
        return after(order.handedOver(who));
    }

    /// Those orders that somebody else did not look after yet, after they were handed over to them.
    ///
    /// @throws Refusal if none is left
    public static List<FiredOrder> handedOver(List<FiredOrder> orders, String who) {
        List<FiredOrder> after =
                orders.stream()
                        .filter(fired -> !who.equals(fired.order.waiter()))
                        .map(fired -> fired.handedOver(who))
                        .toList();
        if (after.isEmpty()) {
            throw new Refusal(Reason.NOTHING_TO_HAND_OVER, "There is nothing to hand over.");
        }
        return after;
    }

    public FiredOrder take(TakePayment command, Instant at) {
        return new FiredOrder(order.take(command, at), tickets);
    }

    public FiredOrder change(TicketId ticket, ChangeTicketStatus command, Instant at) {
        return move(ticket, before -> before.change(command, at));
    }

    public FiredOrder change(TicketId ticket, LineId line, ChangeLineStatus command, Instant at) {
        return move(ticket, before -> before.change(line, command, at));
    }

    /// The order after a ticket went to a backup station as well. It stays one ticket, so that
    /// nothing is made twice.
    public FiredOrder backUp(TicketId ticket, StationId station) {
        return move(ticket, before -> before.backedUpAt(station));
    }

    /// The ticket with this id.
    ///
    /// @throws Refusal if the order has no such ticket
    public Ticket ticket(TicketId wanted) {
        return find(wanted)
                .orElseThrow(() -> new Refusal(Reason.TICKET_UNKNOWN, "There is no such ticket."));
    }

    /// The tickets that are not as they were before; all of them where the order came back to the
    /// floor, since screens forget the done tickets of an order that is closed.
    public List<Ticket> changedSince(FiredOrder before) {
        if (order.isOpen() && !before.order.isOpen()) {
            return tickets;
        }
        return tickets.stream()
                .filter(
                        ticket ->
                                before.find(ticket.id())
                                        .map(Ticket::version)
                                        .filter(version -> version == ticket.version())
                                        .isEmpty())
                .toList();
    }

    private FiredOrder move(TicketId id, UnaryOperator<Ticket> change) {
        Ticket moved = change.apply(ticket(id));
        List<Ticket> all =
                tickets.stream().map(ticket -> ticket.id().equals(id) ? moved : ticket).toList();
        return new FiredOrder(
                order.withLines(line -> moved.line(line.id()).isEmpty() ? line : over(all, line)),
                all);
    }

    /// The same with its lines as far as the stations are: of a line that was parted, the pieces
    /// here may be the ones that are made.
    FiredOrder settled() {
        return new FiredOrder(order.settled(this::asFar), tickets);
    }

    private OrderLine asFar(OrderLine line) {
        return stationStates(tickets, line).isEmpty() ? line : over(tickets, line);
    }

    private FiredOrder after(Order changed) {
        Set<StationId> stations = new LinkedHashSet<>();
        changed.lines().forEach(line -> stations.addAll(line.stationIds()));
        var all = new ArrayList<Ticket>();
        for (StationId station : stations) {
            find(TicketId.of(changed.id(), station))
                    .map(ticket -> ticket.follow(changed))
                    .or(() -> Ticket.first(station, changed))
                    .ifPresent(all::add);
        }
        return new FiredOrder(changed, all);
    }

    private Optional<Ticket> find(TicketId wanted) {
        return tickets.stream().filter(ticket -> ticket.id().equals(wanted)).findFirst();
    }

    /// A line of the order is as far as the least far of its stations.
    private static OrderLine over(List<Ticket> tickets, OrderLine line) {
        if (!line.status().isLive()) {
            boolean seen =
                    stationStates(tickets, line).stream().allMatch(s -> s == LineStatus.SEEN);
            return line.status() == LineStatus.VOIDED && seen ? line.with(LineStatus.SEEN) : line;
        }
        List<LineStatus> states = stationStates(tickets, line);
        if (states.stream().allMatch(LineStatus::isMade)) {
            return line.status() == LineStatus.SERVED ? line : line.with(LineStatus.DONE);
        }
        boolean begun = states.stream().anyMatch(s -> s == LineStatus.STARTED || s.isMade());
        return line.with(begun ? LineStatus.STARTED : LineStatus.FIRED);
    }

    private static List<LineStatus> stationStates(List<Ticket> tickets, OrderLine line) {
        return tickets.stream()
                .flatMap(ticket -> ticket.line(line.id()).stream())
                .map(TicketLine::status)
                .toList();
    }

    /// The order that all of it is about.
    public OrderId id() {
        return order.id();
    }
}
