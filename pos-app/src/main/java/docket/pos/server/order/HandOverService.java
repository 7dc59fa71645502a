package docket.pos.server.order;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.HandOver;
import docket.model.order.OrderId;
import docket.model.order.OrderStatus;
import docket.model.staff.Person;
import docket.model.staff.PersonId;
import docket.model.ticket.FiredOrder;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.wire.OrderPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Has somebody else look after orders, all of them in one fact. Thread-safe.
@Exempt(rule = "A5", because = "It finds the orders in the transaction that hands them over.")
final class HandOverService {
    private static final int ALL = 10_000;

    private final Database database;
    private final OrderStore store;
    private final Function<PersonId, Optional<Person>> people;

    /// @param people who works here
    HandOverService(
            Database database, OrderStore store, Function<PersonId, Optional<Person>> people) {
        this.database = database;
        this.store = store;
        this.people = people;
    }

    /// Hands orders over.
    ///
    /// @return the orders after it
    Answer<OrderPage> handOver(Caller by, CommandId command, HandOver wanted) {
        String to = name(wanted.to());
        PersonId from = wanted.from();
        String before = from == null ? "" : name(from);
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("hand-over", wanted),
                        (handle, at) -> {
                            List<OrderId> named = wanted.orders();
                            List<FiredOrder> orders =
                                    named == null
                                            ? openOf(handle, before)
                                            : named.stream().map(id -> find(handle, id)).toList();
                            return handedOver(orders, to);
                        });
        return Answer.of(
                written,
                answer ->
                        new OrderPage(
                                answer.entry().seq(),
                                ((FloorEvent.OnVisits) answer.entry().event()).orders(),
                                null));
    }

    private static FloorEvent handedOver(List<FiredOrder> orders, String to) {
        List<FiredOrder> after = FiredOrder.handedOver(orders, to);
        return new FloorEvent.OrdersHandedOver(
                after.stream().map(FiredOrder::order).toList(),
                after.stream().flatMap(fired -> fired.tickets().stream()).toList());
    }

    private List<FiredOrder> openOf(Handle handle, String waiter) {
        return store.list(handle, OrderStatus.OPEN, OrderCursor.START, ALL).stream()
                .filter(order -> waiter.equals(order.waiter()))
                .map(order -> find(handle, order.id()))
                .toList();
    }

    private FiredOrder find(Handle handle, OrderId id) {
        return store.findFired(handle, id)
                .orElseThrow(() -> new Refusal(Reason.ORDER_UNKNOWN, "There is no such order."));
    }

    private String name(PersonId id) {
        return people.apply(id)
                .map(Person::name)
                .orElseThrow(
                        () -> new Refusal(Reason.PERSON_UNKNOWN, "Nobody of this id works here."));
    }
}
