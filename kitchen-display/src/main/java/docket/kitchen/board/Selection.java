package docket.kitchen.board;

import docket.model.order.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The card, and perhaps the line on it, that keys act on. It stays with its order when others come
/// and go; when its order goes, the one that takes its place is selected. Confined to the screens'
/// thread.
final class Selection {
    private static final int WHOLE_CARD = -1;
    private static final int NOTHING = -1;

    private List<Card> cards = List.of();
    private @Nullable OrderId order;
    private int place;
    private int line = WHOLE_CARD;

    /// Takes over the cards that are on the board now.
    void follow(List<Card> now) {
        cards = now;
        if (order == null) {
            return;
        }
        int at = place(order);
        if (at >= 0) {
            place = at;
            line = Math.min(line, cards.get(at).lines().size() - 1);
        } else {
            select(Math.min(place, cards.size() - 1));
        }
    }

    /// Selects another card; the first press selects without moving.
    void moveCard(int by, int first) {
        select(order == null ? first : Math.clamp((long) place + by, 0, cards.size() - 1));
    }

    /// Selects another line of the card, or the card itself before its first.
    void moveLine(int by, int first) {
        if (order == null) {
            select(first);
        } else {
            int last = cards.get(place).lines().size() - 1;
            line = Math.clamp((long) line + by, WHOLE_CARD, last);
        }
    }

    void none() {
        select(NOTHING);
    }

    private void select(int at) {
        place = at;
        line = WHOLE_CARD;
        order = at >= 0 && at < cards.size() ? cards.get(at).orderId() : null;
    }

    /// The selected card.
    Optional<Card> card() {
        return order == null ? Optional.empty() : Optional.of(cards.get(place));
    }

    Optional<Card.Row.Line> line() {
        return card().filter(card -> line != WHOLE_CARD).map(card -> card.lines().get(line));
    }

    private int place(OrderId wanted) {
        return IntStream.range(0, cards.size())
                .filter(i -> cards.get(i).orderId().equals(wanted))
                .findFirst()
                .orElse(-1);
    }
}
