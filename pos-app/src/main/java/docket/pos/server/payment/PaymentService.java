package docket.pos.server.payment;

import docket.model.CommandId;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.payment.TakePayment;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.order.OrderService;

/// Takes money. A payment's id is the command's id, so money is never taken twice. Thread-safe.
public final class PaymentService {
    private final OrderService orders;

    PaymentService(OrderService orders) {
        this.orders = orders;
    }

    public Answer<Order> take(Caller by, OrderId id, TakePayment payment) {
        return orders.act(
                by,
                new CommandId(payment.id().value()),
                Fingerprint.of("pay", id, payment),
                id,
                (before, at) -> before.take(payment, at),
                (order, tickets, items, visits) ->
                        new FloorEvent.PaymentTaken(order, tickets, payment.id()));
    }
}
