package docket.benchmark;

import docket.client.HttpDocketClient;
import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.menu.ItemId;
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
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// What people do to a server, through the client that every program uses.
final class Guests {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Guests() {}

    static NewOrder twoCoffees() {
        var line =
                new NewLine(new LineId(UUID.randomUUID()), new ItemId("americano"), 2, null, null);
        return new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line));
    }

    static Order place(HttpDocketClient by) {
        return by.place(new OrderId(UUID.randomUUID()), twoCoffees());
    }

    /// An order from its placing to its closing: paid, made, handed out.
    static void live(HttpDocketClient by) {
        Order order = place(by);
        var bar = order.lines().getFirst().stationIds().getFirst();
        by.changeTicket(
                fresh(),
                TicketId.of(order.id(), bar),
                new ChangeTicketStatus(TicketStatus.DONE, 1, null));
        settle(by, by.order(order.id()));
    }

    /// Has an order that is made paid, handed out and closed.
    static void settle(HttpDocketClient by, Order made) {
        var payment = new PaymentId(UUID.randomUUID());
        Order paid =
                by.take(made.id(), new TakePayment(payment, Tender.CASH, made.total(), null, null));
        Order served = by.changeOrder(fresh(), made.id(), to(OrderTarget.SERVED, paid));
        by.changeOrder(fresh(), made.id(), to(OrderTarget.CLOSED, served));
    }

    /// Has a number of clients work at once, while they may. Fails if one of them does.
    static void atOnce(int clients, BooleanSupplier more, Runnable work)
            throws InterruptedException {
        Runnable client =
                () -> {
                    while (more.getAsBoolean()) {
                        work.run();
                    }
                };
        try (var senders = Executors.newFixedThreadPool(clients)) {
            CompletableFuture.allOf(
                            IntStream.range(0, clients)
                                    .mapToObj(i -> CompletableFuture.runAsync(client, senders))
                                    .toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the server does not answer any more", e);
        }
    }

    /// Lets a number of orders live from placing to closing, eight at a time.
    static void evening(Packaged.Program counter, int orders)
            throws IOException, InterruptedException {
        String token = counter.token();
        var left = new AtomicInteger(orders);
        try (var client = new HttpDocketClient(counter.server(), () -> token, Clock.systemUTC())) {
            atOnce(8, () -> left.getAndDecrement() > 0, () -> live(client));
        }
    }

    private static ChangeOrderStatus to(OrderTarget status, Order seen) {
        return new ChangeOrderStatus(status, seen.version(), null);
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }
}
