package docket.pos.server.order;

import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.MoveOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Moved;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.UnitOfWork;
import docket.pos.server.db.Written;
import docket.pos.server.table.TableService;
import java.util.List;

/// Brings guests to another table or to other guests, and orders to another table. Visits, their
/// open orders and all tickets of these change in one fact, and nothing is fired again.
/// Thread-safe.
public final class MovingService {
    private final Database database;
    private final OrderStore store;
    private final TableService tables;

    MovingService(Database database, OrderStore store, TableService tables) {
        this.database = database;
        this.store = store;
        this.tables = tables;
    }

    Answer<Visit> move(Caller by, CommandId command, VisitId id, MoveVisit wanted) {
        return visit(
                by,
                command,
                Fingerprint.of("move", id, wanted),
                (handle, at) -> {
                    List<Visit> visits = tables.moved(handle, id, wanted, at);
                    var moved = Moved.along(visits, store.openOf(handle, id));
                    return new FloorEvent.VisitMoved(
                            moved.visits(), moved.orders(), moved.tickets());
                });
    }

    Answer<Visit> merge(Caller by, CommandId command, VisitId id, MergeVisit wanted) {
        return visit(
                by,
                command,
                Fingerprint.of("merge", id, wanted),
                (handle, at) -> {
                    List<Visit> visits = tables.merged(handle, id, wanted);
                    var moved = Moved.joining(visits, store.openOf(handle, id));
                    return new FloorEvent.VisitsMerged(
                            moved.visits(), moved.orders(), moved.tickets());
                });
    }

    Answer<Visit> part(Caller by, CommandId command, VisitId id, PartVisit wanted) {
        return visit(
                by,
                command,
                Fingerprint.of("part", id, wanted),
                (handle, at) -> {
                    List<Visit> visits = tables.parted(handle, id, wanted);
                    VisitId host = visits.get(1).id();
                    var moved = Moved.parting(visits, store.openOf(handle, host));
                    return new FloorEvent.VisitsParted(
                            moved.visits(), moved.orders(), moved.tickets());
                });
    }

    /// Brings one order to another table, to the guests there or to a free one.
    public Answer<Order> bring(Caller by, CommandId command, OrderId id, MoveOrder wanted) {
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("bring", id, wanted),
                        (handle, at) -> {
                            FiredOrder before =
                                    store.findFired(handle, id)
                                            .orElseThrow(
                                                    () ->
                                                            new Refusal(
                                                                    Reason.ORDER_UNKNOWN,
                                                                    "There is no such order."));
                            var moved =
                                    Moved.alone(
                                            before,
                                            wanted,
                                            tables.welcoming(handle, wanted.table()),
                                            tables.sitting(handle, before.order()),
                                            at);
                            FiredOrder after = moved.fired().getFirst();
                            return new FloorEvent.OrderMoved(
                                    after.order(), after.tickets(), moved.visits());
                        });
        return Answer.of(written, answer -> ((FloorEvent.OnOrder) answer.entry().event()).order());
    }

    private Answer<Visit> visit(Caller by, CommandId command, String fingerprint, UnitOfWork work) {
        Written written = database.write(by.actor(), command, fingerprint, work);
        return Answer.of(written, answer -> ((FloorEvent.OnVisits) answer.entry().event()).visit());
    }
}
