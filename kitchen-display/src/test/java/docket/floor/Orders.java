package docket.floor;

import docket.client.DocketClient;
import docket.client.Ids;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import docket.wire.Protocol;
import java.util.Arrays;
import java.util.List;

/// Orders as somebody enters them who has no screen.
final class Orders {
    static final Ids IDS = Ids.random();

    private Orders() {}

    /// A take-away order of one of each.
    static NewOrder of(String... items) {
        return of(Arrays.stream(items).map(item -> line(item, 1, "")).toList());
    }

    static NewOrder of(List<NewLine> lines) {
        return new NewOrder(OrderType.TAKEAWAY, null, null, null, lines);
    }

    static NewLine line(String item, int quantity, String note) {
        return new NewLine(IDS.line(), new ItemId(item), quantity, List.of(), note);
    }

    /// Calls off what is open, and has the cooks see it.
    static void callAllOff(DocketClient server) {
        for (Order order : server.openOrders().orders()) {
            server.changeOrder(
                    IDS.command(),
                    order.id(),
                    new ChangeOrderStatus(OrderTarget.CANCELLED, order.version(), "closing time"));
        }
        for (Ticket ticket : server.openTickets(Protocol.ALL_STATIONS).tickets()) {
            server.changeTicket(
                    IDS.command(),
                    ticket.id(),
                    new ChangeTicketStatus(TicketStatus.DONE, ticket.version(), null));
        }
    }
}
