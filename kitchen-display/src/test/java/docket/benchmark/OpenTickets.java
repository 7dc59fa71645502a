package docket.benchmark;

import docket.client.HttpDocketClient;
import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;

/// The open tickets of a full kitchen, each of six lines at the grill, from the oldest to the
/// newest. Thread-safe.
final class OpenTickets {
    /// How many a large kitchen has open at once.
    static final int FULL = 300;

    static final StationId STATION = new StationId("grill");

    private static final List<String> LINES =
            List.of(
                    "bulgogi-burger",
                    "cheeseburger",
                    "kimchi-fried-rice",
                    "bulgogi-rice",
                    "pork-ribs",
                    "bulgogi-burger");

    private final HttpDocketClient client;
    private final Deque<OrderId> orders = new ConcurrentLinkedDeque<>();

    /// Opens none yet.
    OpenTickets(HttpDocketClient client) {
        this.client = client;
    }

    /// Fills the kitchen.
    void fill() {
        while (orders.size() < FULL) {
            open();
        }
    }

    /// A new order comes.
    void open() {
        List<NewLine> lines = LINES.stream().map(OpenTickets::line).toList();
        var order = new NewOrder(OrderType.TAKEAWAY, null, null, null, lines);
        orders.add(client.place(new OrderId(UUID.randomUUID()), order).id());
    }

    /// The cook begins the oldest one.
    void start() {
        change(orders.getFirst(), TicketStatus.STARTED, 1);
    }

    /// The oldest one is done.
    ///
    /// @param seen at which version the cook sees it
    void bump(int seen) {
        change(orders.removeFirst(), TicketStatus.DONE, seen);
    }

    /// The oldest one is done, its order is paid, handed out and put away, and a new one comes.
    void replace() {
        OrderId oldest = orders.removeFirst();
        change(oldest, TicketStatus.DONE, 1);
        Guests.settle(client, client.order(oldest));
        open();
    }

    OrderId newest() {
        return orders.getLast();
    }

    private void change(OrderId order, TicketStatus status, int seen) {
        client.changeTicket(
                new CommandId(UUID.randomUUID()),
                TicketId.of(order, STATION),
                new ChangeTicketStatus(status, seen, null));
    }

    private static NewLine line(String item) {
        return new NewLine(new LineId(UUID.randomUUID()), new ItemId(item), 2, null, null);
    }
}
