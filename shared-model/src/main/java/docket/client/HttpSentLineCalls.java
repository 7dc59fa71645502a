package docket.client;

import docket.model.CommandId;
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
import docket.wire.Paths;

/// The calls that change lines that were sent, over the network. Thread-safe.
final class HttpSentLineCalls implements SentLineCalls {
    private final HttpCalls calls;

    HttpSentLineCalls(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    public Order fire(CommandId command, OrderId order, FireLines fired) {
        String path = Paths.fill(Paths.ORDER_FIRE, order.value());
        return calls.post(path, command, fired, Order.class);
    }

    @Override
    public Order remove(CommandId command, OrderId order, LineId line, RemoveLine seen) {
        String path = Paths.fill(Paths.LINE_REMOVE, order.value(), line.value());
        return calls.post(path, command, seen, Order.class);
    }

    @Override
    public Order note(CommandId command, OrderId order, LineId line, ChangeNote changed) {
        String path = Paths.fill(Paths.LINE_NOTE, order.value(), line.value());
        return calls.put(path, command, changed, Order.class);
    }

    @Override
    public Order remake(CommandId command, OrderId order, LineId line, RemakeLine again) {
        String path = Paths.fill(Paths.LINE_REMAKE, order.value(), line.value());
        return calls.post(path, command, again, Order.class);
    }

    @Override
    public Order comp(CommandId command, OrderId order, LineId line, CompLine comp) {
        String path = Paths.fill(Paths.LINE_COMP, order.value(), line.value());
        return calls.post(path, command, comp, Order.class);
    }

    @Override
    public Order change(CommandId command, OrderId order, ChangeDetails changed) {
        String path = Paths.fill(Paths.ORDER_DETAILS, order.value());
        return calls.put(path, command, changed, Order.class);
    }

    @Override
    public Order rush(CommandId command, OrderId order, RushOrder rush) {
        String path = Paths.fill(Paths.ORDER_RUSH, order.value());
        return calls.put(path, command, rush, Order.class);
    }
}
