package docket.model.order;

import docket.model.payment.Payment;
import docket.model.table.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The next version of an order in the making, and the one way to copy an order: a step sets what
/// it changes, all else stays as it was.
final class OrderCopy {
    private final Order of;
    String table;
    int guests;
    String note;
    OrderStatus status;
    List<OrderLine> lines;
    List<Payment> payments;
    @Nullable Instant closedAt;
    @Nullable String reason;
    int version;
    @Nullable VisitId visitId;
    @Nullable String guestName;
    @Nullable VisitId homeVisitId;
    @Nullable String waiter;
    @Nullable Instant dueAt;
    @Nullable Instant fireAt;
    @Nullable Boolean rush;
    @Nullable Instant assembledAt;

    OrderCopy(Order of) {
        this.of = of;
        table = of.table();
        guests = of.guests();
        note = of.note();
        status = of.status();
        lines = of.lines();
        payments = of.payments();
        closedAt = of.closedAt();
        reason = of.reason();
        version = of.version() + 1;
        visitId = of.visitId();
        guestName = of.guestName();
        homeVisitId = of.homeVisitId();
        waiter = of.waiter();
        dueAt = of.dueAt();
        fireAt = of.fireAt();
        rush = of.rush();
        assembledAt = of.assembledAt();
    }

    Order order() {
        return new Order(
                of.id(),
                of.number(),
                of.businessDay(),
                of.type(),
                table,
                guests,
                note,
                status,
                lines,
                payments,
                of.placedAt(),
                closedAt,
                reason,
                version,
                visitId,
                guestName,
                homeVisitId,
                waiter,
                dueAt,
                fireAt,
                rush,
                assembledAt);
    }
}
