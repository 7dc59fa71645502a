package docket.soak;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.Refusal;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import docket.wire.Protocol;
import java.util.Random;
import java.util.UUID;

/// A cook who takes back what was bumped last, and bumps it again. Only at tables: whoever waits at
/// the counter has it in the hand.
final class Regrets {
    private static final int LOOKED_AT = 20;

    private final DocketClient client;
    private final Random lots;
    private int recalls;

    Regrets(DocketClient client, Random lots) {
        this.client = client;
        this.lots = lots;
    }

    /// Does so once, where there is something to take back.
    void regret() {
        client.bumpedTickets(Protocol.ALL_STATIONS, LOOKED_AT).tickets().stream()
                .filter(ticket -> !ticket.table().isEmpty())
                .findFirst()
                .ifPresent(this::regret);
    }

    private void regret(Ticket ticket) {
        try {
            Ticket back = change(ticket, TicketStatus.FIRED);
            recalls++;
            change(back, TicketStatus.DONE);
        } catch (Refusal changedMeanwhile) {
            // Its guests have gone, or somebody else was at it first.
        }
    }

    private Ticket change(Ticket ticket, TicketStatus to) {
        return client.changeTicket(
                new CommandId(new UUID(lots.nextLong(), lots.nextLong())),
                ticket.id(),
                new ChangeTicketStatus(to, ticket.version(), null));
    }

    /// How often it did.
    int recalls() {
        return recalls;
    }
}
