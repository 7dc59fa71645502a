package docket.pos.server.order;

import docket.model.CommandId;
import docket.model.Limits;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.ticket.FiredOrder;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fires the orders that are wanted for later, each once, when their time comes or, where the
/// server was off then, as soon as it is on again. Thread-safe.
public final class DueService {
    private static final Logger LOG = LoggerFactory.getLogger(DueService.class);

    private final Database database;
    private final OrderStore store;
    private final Clock clock;

    DueService(Database database, OrderStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Fires what is due; called every second.
    public void fireDue() {
        List<Order> due = database.read(handle -> store.due(handle, clock.instant()));
        due.forEach(this::fire);
    }

    /// The command's id is of this time of the order, so a second call does nothing. Who fired it
    /// by hand, called it off or put the time off meanwhile was first.
    private void fire(Order order) {
        Instant fireAt = Limits.required("fireAt", order.fireAt());
        try {
            database.write(
                    null,
                    CommandId.of("due/%s/%s".formatted(order.id().value(), fireAt)),
                    Fingerprint.of("due", order.id(), fireAt),
                    (handle, at) -> {
                        FiredOrder before =
                                store.findFired(handle, order.id())
                                        .orElseThrow(OrderService::unknown);
                        FiredOrder after = before.fireDue(at);
                        return new FloorEvent.LinesFired(
                                after.order(), after.changedSince(before), true);
                    });
        } catch (Refusal refusal) {
            LOG.info("{} is not fired by the clock: {}", order.number(), refusal.getMessage());
        }
    }
}
