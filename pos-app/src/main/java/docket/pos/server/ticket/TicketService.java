package docket.pos.server.ticket;

import docket.model.CommandId;
import docket.model.event.FloorEvent;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import docket.wire.Protocol;
import docket.wire.TicketPage;
import org.jspecify.annotations.Nullable;

/// The use cases of the kitchen. Of two cooks who move one ticket at once, one wins and the other
/// is told what the ticket has become. Thread-safe.
public final class TicketService {
    private final Database database;
    private final TicketStore store;
    private final OrderService orders;
    private final MenuService menu;

    TicketService(Database database, TicketStore store, OrderService orders, MenuService menu) {
        this.database = database;
        this.store = store;
        this.orders = orders;
        this.menu = menu;
    }

    public Answer<Ticket> change(
            Caller by, CommandId command, TicketId id, ChangeTicketStatus change) {
        Written written =
                orders.act(
                        by,
                        command,
                        Fingerprint.of("ticket", id, change),
                        id,
                        (before, at) -> before.change(id, change, at),
                        (order, tickets) ->
                                switch (change.status()) {
                                    case STARTED ->
                                            new FloorEvent.TicketStarted(order, tickets, id);
                                    case DONE -> new FloorEvent.TicketBumped(order, tickets, id);
                                    case FIRED -> new FloorEvent.TicketRecalled(order, tickets, id);
                                });
        return Answer.of(written, answer -> ticket(answer, id));
    }

    public Answer<Ticket> changeLine(
            Caller by, CommandId command, TicketId id, LineId line, ChangeLineStatus change) {
        Written written =
                orders.act(
                        by,
                        command,
                        Fingerprint.of("ticket-line", id, line, change),
                        id,
                        (before, at) -> before.change(id, line, change, at),
                        (order, tickets) ->
                                new FloorEvent.TicketLineChanged(order, tickets, id, line));
        return Answer.of(written, answer -> ticket(answer, id));
    }

    /// The tickets of a station, or of all that the caller may see.
    ///
    /// @param bumped those that are done, the last one first; else those that wait, the longest
    ///     first
    public TicketPage list(Caller by, String station, boolean bumped, int limit) {
        String wanted = known(by, station);
        return database.read(
                handle ->
                        new TicketPage(
                                database.lastSeq(handle),
                                bumped
                                        ? store.listBumped(handle, wanted, limit)
                                        : store.listOpen(handle, wanted, limit)));
    }

    private @Nullable String known(Caller by, String station) {
        if (station.equals(Protocol.ALL_STATIONS)) {
            return by.device().onlyStation().map(StationId::value).orElse(null);
        }
        menu.requireStation(station);
        by.requireReach(new StationId(station));
        return station;
    }

    private static Ticket ticket(Written written, TicketId id) {
        return ((FloorEvent.OnOrder) written.entry().event())
                .tickets().stream()
                        .filter(ticket -> ticket.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}
