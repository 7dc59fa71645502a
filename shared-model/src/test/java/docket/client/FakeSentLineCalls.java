package docket.client;

import docket.model.CommandId;
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
import docket.model.staff.Permission;
import docket.model.ticket.FiredOrder;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/// What changes sent lines in a [FakeRestaurant].
///
/// @param sending carries a step out, if the server is there and allows it
record FakeSentLineCalls(Sending sending) implements SentLineCalls {

    /// A command on an order, on its way.
    ///
    /// @param said what makes it the same command, beside its id
    record Step(
            CommandId id,
            Permission needed,
            List<?> said,
            OrderId order,
            BiFunction<FiredOrder, Instant, FiredOrder> decide,
            OrderFact fact) {}

    /// Carries a step out.
    interface Sending {
        Order send(Step step);
    }

    @Override
    public Order fire(CommandId command, OrderId order, FireLines fired) {
        return sending.send(
                new Step(
                        command,
                        Permission.PLACE_ORDERS,
                        List.of("fire", order, fired),
                        order,
                        (before, at) -> before.fire(fired, at),
                        OrderFact.of(FloorEvent.LinesFired::new)));
    }

    @Override
    public Order remove(CommandId command, OrderId order, LineId line, RemoveLine seen) {
        return sending.send(
                new Step(
                        command,
                        Permission.PLACE_ORDERS,
                        List.of("remove", order, line, seen),
                        order,
                        (before, at) -> before.removeLine(line, seen),
                        (after, tickets, items, visits) ->
                                new FloorEvent.LineRemoved(after, tickets, line, items)));
    }

    @Override
    public Order note(CommandId command, OrderId order, LineId line, ChangeNote changed) {
        return sending.send(
                new Step(
                        command,
                        Permission.PLACE_ORDERS,
                        List.of("note", order, line, changed),
                        order,
                        (before, at) -> before.noteLine(line, changed),
                        OrderFact.of(
                                (after, tickets) ->
                                        new FloorEvent.LineNoteChanged(after, tickets, line))));
    }

    @Override
    public Order remake(CommandId command, OrderId order, LineId line, RemakeLine again) {
        return sending.send(
                new Step(
                        command,
                        Permission.VOID_LINES,
                        List.of("remake", order, line, again),
                        order,
                        (before, at) -> before.remakeLine(line, again, at),
                        (after, tickets, items, visits) ->
                                new FloorEvent.LineRemade(after, tickets, again.id(), items)));
    }

    @Override
    public Order comp(CommandId command, OrderId order, LineId line, CompLine comp) {
        return sending.send(
                new Step(
                        command,
                        Permission.COMP_LINES,
                        List.of("comp", order, line, comp),
                        order,
                        (before, at) -> before.compLine(line, comp),
                        OrderFact.of(
                                (after, tickets) ->
                                        new FloorEvent.LineComped(after, tickets, line))));
    }

    @Override
    public Order change(CommandId command, OrderId order, ChangeDetails changed) {
        return sending.send(
                new Step(
                        command,
                        Permission.PLACE_ORDERS,
                        List.of("details", order, changed),
                        order,
                        (before, at) -> before.change(changed, at),
                        OrderFact.of(FloorEvent.OrderDetailsChanged::new)));
    }

    @Override
    public Order rush(CommandId command, OrderId order, RushOrder rush) {
        return sending.send(
                new Step(
                        command,
                        Permission.BUMP_TICKETS,
                        List.of("rush", order, rush),
                        order,
                        (before, at) -> before.rush(rush),
                        OrderFact.of(FloorEvent.OrderRushed::new)));
    }
}
