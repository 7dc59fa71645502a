package docket.pos.server.order;

import docket.model.CommandId;
import docket.model.event.FloorEvent;
import docket.model.table.MoveVisit;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.ticket.FiredOrder;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.pos.server.table.TableService;
import java.util.List;

/// Brings guests to another table. Their visit, their open orders and all tickets of these change
/// in one fact, and nothing is fired again. Thread-safe.
final class MovingService {
    private final Database database;
    private final OrderStore store;
    private final TableService tables;

    MovingService(Database database, OrderStore store, TableService tables) {
        this.database = database;
        this.store = store;
        this.tables = tables;
    }

    Answer<Visit> move(Caller by, CommandId command, VisitId id, MoveVisit wanted) {
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("move", id, wanted),
                        (handle, at) -> {
                            List<Visit> visits = tables.moved(handle, id, wanted, at);
                            List<FiredOrder> orders =
                                    store.openOf(handle, id).stream()
                                            .map(order -> order.movedTo(wanted.table()))
                                            .toList();
                            return new FloorEvent.VisitMoved(
                                    visits,
                                    orders.stream().map(FiredOrder::order).toList(),
                                    orders.stream().flatMap(o -> o.tickets().stream()).toList());
                        });
        return Answer.of(written, answer -> ((FloorEvent.OnVisits) answer.entry().event()).visit());
    }
}
