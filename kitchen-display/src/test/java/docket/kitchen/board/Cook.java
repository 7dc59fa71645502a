package docket.kitchen.board;

import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A cook before a board, for tests of other packages: what is on the cards, and a tap on one.
/// Confined to the screens' thread.
///
/// @param board the board in front
public record Cook(BoardViewModel board) {
    /// Taps the order's card done.
    public void bump(OrderId order) {
        board.bump(card(order));
    }

    /// Taps the card done that comes after so many, where there is one.
    public void bumpAfter(int cards) {
        cards().stream().skip(cards).findFirst().ifPresent(board::bump);
    }

    public boolean shows(OrderId order) {
        return cards().stream().anyMatch(card -> card.orderId().equals(order));
    }

    /// How often the order's card says it came back; `""` for never.
    public String recalled(OrderId order) {
        return card(order).head().recalled();
    }

    /// How long the order's card has waited, by what the display takes for the server's time; below
    /// zero where it is fired in the future.
    public Duration age(OrderId order) {
        return Duration.between(card(order).waitingSince(), board.ages().serverNow());
    }

    /// Whether the order's card flashes.
    public boolean isUnseen(OrderId order) {
        return board.isUnseen(card(order));
    }

    /// Sees all that is new.
    public void seeAll() {
        board.allSeen();
    }

    /// The lines of the order's card that are this display's, and how far each is.
    public Map<String, LineStatus> lines(OrderId order) {
        var lines = new LinkedHashMap<String, LineStatus>();
        card(order).lines().forEach(line -> lines.put(line.wording().name(), line.status()));
        return lines;
    }

    /// Taps a line of the order's card.
    public void tap(OrderId order, String name) {
        board.tap(
                card(order).lines().stream()
                        .filter(line -> line.wording().name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    /// Whether a card waits for the answer to a tap.
    public boolean isSending() {
        return cards().stream().anyMatch(Card::sending);
    }

    /// The open tickets that the cards show as this display's work.
    public List<Ticket> openTickets() {
        return cards().stream()
                .flatMap(card -> card.mine().stream())
                .filter(Ticket::isOpen)
                .toList();
    }

    /// The orders of the cards, from the first to the last.
    public List<OrderId> orders() {
        return cards().stream().map(Card::orderId).toList();
    }

    /// Runs this whenever other cards are shown.
    public void onRedraw(Runnable seen) {
        board.cardsProperty().addListener((property, before, now) -> seen.run());
    }

    private Card card(OrderId order) {
        return cards().stream()
                .filter(card -> card.orderId().equals(order))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The board has no card of that order"));
    }

    private List<Card> cards() {
        return board.cardsProperty().get();
    }
}
