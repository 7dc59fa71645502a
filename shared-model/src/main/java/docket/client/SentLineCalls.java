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

/// What changes orders that were sent, and their lines. Calls block, and throw as those of
/// [DocketClient] do.
public interface SentLineCalls {
    /// Releases held lines to the kitchen.
    Order fire(CommandId command, OrderId order, FireLines fired);

    /// Takes a held line off.
    Order remove(CommandId command, OrderId order, LineId line, RemoveLine seen);

    /// Gives a line another note.
    Order note(CommandId command, OrderId order, LineId line, ChangeNote changed);

    /// Has a line cooked again, at no charge.
    Order remake(CommandId command, OrderId order, LineId line, RemakeLine again);

    /// Gives a line to the guest, or charges it again.
    Order comp(CommandId command, OrderId order, LineId line, CompLine comp);

    /// Changes what is said of an order.
    Order change(CommandId command, OrderId order, ChangeDetails changed);

    /// Has an order go before the others in the kitchen, or in its turn again.
    Order rush(CommandId command, OrderId order, RushOrder rush);
}
