package docket.kitchen.board;

import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.wire.Beat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Which tickets stood on this screen, and which a cook has touched: what the counter is told of
/// them. Confined to the screens' thread.
final class Sights {
    private final Map<TicketId, Beat.Sight> known = new HashMap<>();
    private Consumer<List<Beat.Sight>> told = now -> {};
    private List<Beat.Sight> last = List.of();

    /// Who hears of all that is known, whenever it has changed.
    void onChange(Consumer<List<Beat.Sight>> hears) {
        told = hears;
        told.accept(last);
    }

    /// Cards stand on the screen now.
    void shown(List<Card> cards) {
        cards.forEach(card -> card.mine().forEach(ticket -> note(ticket, known(ticket))));
        tell();
    }

    /// A cook touched a card, by hand or by key.
    void touched(Card card) {
        card.mine().forEach(ticket -> note(ticket, true));
        tell();
    }

    /// Forgets what is on no board any more.
    void keep(Predicate<TicketId> open) {
        known.keySet().removeIf(open.negate());
        tell();
    }

    /// What came later is not seen with what was there.
    private boolean known(Ticket ticket) {
        Beat.Sight before = known.get(ticket.id());
        return before != null && before.seen() != null && before.batch() >= batch(ticket);
    }

    private void note(Ticket ticket, boolean seen) {
        known.put(ticket.id(), new Beat.Sight(ticket.id(), batch(ticket), seen));
    }

    private static int batch(Ticket ticket) {
        return ticket.lines().stream().mapToInt(TicketLine::batch).max().orElse(0);
    }

    private void tell() {
        List<Beat.Sight> now = List.copyOf(known.values());
        if (!now.equals(last)) {
            last = now;
            told.accept(now);
        }
    }
}
