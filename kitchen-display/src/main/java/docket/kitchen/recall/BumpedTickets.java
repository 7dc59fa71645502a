package docket.kitchen.recall;

import docket.model.event.Floor;
import docket.model.menu.StationId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.wire.Protocol;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tickets that were bumped last: what the server told of them, and what the floor knows better
/// by now. Confined to the screens' thread.
final class BumpedTickets {
    private static final Comparator<Ticket> LAST_FIRST =
            Comparator.comparing((Ticket ticket) -> ticket.bumpedAt().orElse(Instant.MIN))
                    .reversed();

    private final String station;
    private final Supplier<List<Ticket>> server;
    private final Background background;
    private final Runnable changed;
    private List<Ticket> told = List.of();
    private @Nullable Outcome<List<Ticket>> answer;
    private @Nullable Floor floor;

    /// @param server asks it for the tickets, newest first; called beside the screens' thread
    /// @param changed is run when there is an answer
    BumpedTickets(
            String station,
            Supplier<List<Ticket>> server,
            Background background,
            Runnable changed) {
        this.station = station;
        this.server = server;
        this.background = background;
        this.changed = changed;
    }

    void forget() {
        told = List.of();
    }

    /// Asks the server.
    void ask() {
        answer = null;
        background.run(server, this::take);
    }

    private void take(Outcome<List<Ticket>> outcome) {
        answer = outcome;
        if (outcome instanceof Outcome.Done<List<Ticket>> done) {
            told = done.value();
        }
        changed.run();
    }

    /// What came of asking; null while there is no answer.
    @Nullable Outcome<List<Ticket>> answer() {
        return answer;
    }

    /// What is known of the restaurant now; null: nothing was heard yet.
    @Nullable Floor floor() {
        return floor;
    }

    void follow(Floor now) {
        floor = now;
    }

    /// The tickets as they are now, the last one first.
    List<Ticket> now() {
        var known = new LinkedHashMap<TicketId, Ticket>();
        told.forEach(ticket -> known.put(ticket.id(), ticket));
        if (floor != null && answer instanceof Outcome.Done<List<Ticket>>) {
            floor.tickets().stream().filter(this::isHere).forEach(ticket -> learn(known, ticket));
        }
        return known.values().stream()
                .filter(ticket -> !ticket.isOpen())
                .sorted(LAST_FIRST)
                .toList();
    }

    private static void learn(Map<TicketId, Ticket> known, Ticket now) {
        known.merge(now.id(), now, (old, heard) -> old.version() < heard.version() ? heard : old);
    }

    private boolean isHere(Ticket ticket) {
        return station.equals(Protocol.ALL_STATIONS) || ticket.isAt(new StationId(station));
    }
}
