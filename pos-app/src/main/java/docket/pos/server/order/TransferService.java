package docket.pos.server.order;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.Sitting;
import docket.model.order.Transfer;
import docket.model.order.TransferLines;
import docket.model.table.Visit;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Transferred;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.pos.server.table.TableService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Brings lines from one order to another, there already or begun for them. Both orders and their
/// tickets change in one fact, and nothing is fired again. Thread-safe.
@Exempt(rule = "A5", because = "It finds the order that takes the lines in the same transaction.")
public final class TransferService {
    private final Database database;
    private final OrderStore store;
    private final TableService tables;
    private final OrderNumbers numbers;
    private final BusinessDay businessDay;

    TransferService(
            Database database,
            OrderStore store,
            TableService tables,
            OrderNumbers numbers,
            BusinessDay businessDay) {
        this.database = database;
        this.store = store;
        this.tables = tables;
        this.numbers = numbers;
        this.businessDay = businessDay;
    }

    /// Brings lines to another order.
    ///
    /// @return the order that took them
    public Answer<Order> transfer(Caller by, CommandId command, OrderId id, TransferLines wanted) {
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("transfer", id, wanted),
                        (handle, at) -> transferred(handle, id, wanted, at));
        return Answer.of(
                written,
                answer -> ((FloorEvent.OnVisits) answer.entry().event()).orders().getLast());
    }

    private FloorEvent transferred(Handle handle, OrderId id, TransferLines wanted, Instant at) {
        FiredOrder from = find(handle, id);
        String table = wanted.table();
        FiredOrder to =
                table == null
                        ? find(handle, wanted.to())
                        : begun(handle, wanted.to(), from.order(), table, at);
        Transferred after =
                Transferred.of(from, to, Transfer.of(from.order(), to.order(), wanted, at));
        return new FloorEvent.LinesTransferred(
                List.of(after.from().order(), after.to().order()),
                after.changedSince(from, to),
                after.gone(),
                visits(handle, from, to, after, at));
    }

    private FiredOrder begun(Handle handle, OrderId id, Order from, String table, Instant at) {
        if (store.exists(handle, id)) {
            throw new Refusal(Reason.ID_REUSED, "There is an order with this id already.");
        }
        LocalDate day = businessDay.at(at);
        String number = numbers.number(table, store.nextNumber(handle, day));
        Order empty = Transfer.begin(id, number, day, from, table, at);
        return new FiredOrder(tables.sitting(handle, empty).welcome(empty), List.of());
    }

    private List<Visit> visits(
            Handle handle, FiredOrder from, FiredOrder to, Transferred after, Instant at) {
        Order fresh = to.order();
        Sitting there = tables.sitting(handle, fresh);
        var visits =
                new ArrayList<>(
                        there.after(fresh.version() == 0 ? null : fresh, after.to().order(), at));
        visits.addAll(
                tables.sitting(handle, from.order()).after(from.order(), after.from().order(), at));
        return visits;
    }

    private FiredOrder find(Handle handle, OrderId id) {
        return store.findFired(handle, id)
                .orElseThrow(() -> new Refusal(Reason.ORDER_UNKNOWN, "There is no such order."));
    }
}
