package docket.kitchen.board;

import java.util.List;
import java.util.Optional;

/// The pages of the board, and which one is shown. Confined to the screens' thread.
final class Pages {
    private List<List<Flow.Part>> pages = List.of();
    private int at;

    /// Takes over the pages as they are now, and stays as near as it can to where it was.
    void follow(List<List<Flow.Part>> now) {
        pages = now;
        turn(0);
    }

    void turn(int by) {
        at = Math.clamp((long) at + by, 0, Math.max(0, pages.size() - 1));
    }

    /// Turns to where a card begins, or to where the line of it is.
    void turnTo(Card card, Optional<Card.Row.Line> line) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).stream().anyMatch(part -> holds(part, card, line))) {
                at = i;
                return;
            }
        }
    }

    private static boolean holds(Flow.Part part, Card card, Optional<Card.Row.Line> line) {
        return part.card().equals(card)
                && line.map(part.rows()::contains).orElse(part.index() == 0);
    }

    /// What is shown now.
    List<Flow.Part> shown() {
        return pages.isEmpty() ? List.of() : pages.get(at);
    }

    /// The card that a digit finishes: the one of the cards that end on this page.
    Optional<Card> atDigit(int digit) {
        return digit < 1
                ? Optional.empty()
                : shown().stream()
                        .filter(Flow.Part::isLast)
                        .skip(digit - 1L)
                        .findFirst()
                        .map(Flow.Part::card);
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    int count() {
        return pages.size();
    }

    /// The number of the page that is shown, from 1.
    int number() {
        return at + 1;
    }

    /// How many cards begin on later pages.
    long later() {
        return pages.stream()
                .skip(at + 1L)
                .flatMap(List::stream)
                .filter(part -> part.index() == 0)
                .count();
    }
}
