package docket.crash;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/// A command, which is sent again under its id until it is answered.
///
/// @param call sends it; the answer is an order or a ticket
record Wish(CommandId id, Function<DocketClient, Object> call) {
    static Wish place(Random lots) {
        var id = new OrderId(fresh(lots));
        var order = new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line(lots)));
        return new Wish(new CommandId(id.value()), server -> server.place(id, order));
    }

    static Wish add(Order to, Random lots) {
        var id = new CommandId(fresh(lots));
        var lines = new AddLines(List.of(line(lots), line(lots)), null);
        return new Wish(id, server -> server.addLines(id, to.id(), lines));
    }

    /// Says that the kitchen is done with an order to which nothing was added.
    static Wish bump(Order order, Random lots) {
        var id = new CommandId(fresh(lots));
        var ticket = TicketId.of(order.id(), order.lines().getFirst().stationIds().getFirst());
        var done = new ChangeTicketStatus(TicketStatus.DONE, 1, null);
        return new Wish(id, server -> server.changeTicket(id, ticket, done));
    }

    static Wish pay(Order order, Random lots) {
        var id = new PaymentId(fresh(lots));
        var payment = new TakePayment(id, Tender.CASH, order.total(), null, null);
        return new Wish(new CommandId(id.value()), server -> server.take(order.id(), payment));
    }

    static Wish change(Order order, OrderTarget target, Random lots) {
        var id = new CommandId(fresh(lots));
        var change = new ChangeOrderStatus(target, order.version(), "a test");
        return new Wish(id, server -> server.changeOrder(id, order.id(), change));
    }

    private static NewLine line(Random lots) {
        return new NewLine(
                new LineId(fresh(lots)),
                new ItemId("americano"),
                1 + lots.nextInt(9),
                null,
                "x".repeat(lots.nextInt(80)));
    }

    private static UUID fresh(Random lots) {
        return new UUID(lots.nextLong(), lots.nextLong());
    }
}
