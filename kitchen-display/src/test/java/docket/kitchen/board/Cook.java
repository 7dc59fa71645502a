package docket.kitchen.board;

import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import java.util.List;

/// A cook before a board, for tests of other packages: what is on the cards, and a tap on one.
/// Confined to the screens' thread.
///
/// @param board the board in front
public record Cook(BoardViewModel board) {
    /// Taps the order's card done.
    public void bump(OrderId order) {
        board.bump(card(order));
    }

    public boolean shows(OrderId order) {
        return cards().stream().anyMatch(card -> card.orderId().equals(order));
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
