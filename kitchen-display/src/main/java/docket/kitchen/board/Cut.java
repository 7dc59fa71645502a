package docket.kitchen.board;

import docket.kitchen.board.Flow.Sizes;
import java.util.ArrayList;
import java.util.List;

/// Cuts a card that is too long for its place into pieces, between two rows.
///
/// @param height of the place
record Cut(double height, Sizes sizes) {
    /// The rows of each piece; at least one piece. What others make is said briefly where that
    /// saves one.
    List<List<Card.Row>> pieces(Card card) {
        List<List<Card.Row>> whole = pieces(card, card.rows());
        if (whole.size() == 1 || card.brief().size() >= card.rows().size()) {
            return whole;
        }
        List<List<Card.Row>> brief = pieces(card, card.brief());
        return brief.size() < whole.size() ? brief : whole;
    }

    private List<List<Card.Row>> pieces(Card card, List<Card.Row> rows) {
        if (sizes.piece(card.head(), rows, true) <= height) {
            return List.of(rows);
        }
        var pieces = new ArrayList<List<Card.Row>>();
        var piece = new ArrayList<Card.Row>();
        for (Card.Row row : rows) {
            piece.add(row);
            if (piece.size() > 1 && !fits(card, piece)) {
                int cut =
                        isDivider(piece.get(piece.size() - 2))
                                ? piece.size() - 2
                                : piece.size() - 1;
                cut = Math.max(1, cut);
                pieces.add(List.copyOf(piece.subList(0, cut)));
                piece.subList(0, cut).clear();
            }
        }
        pieces.add(List.copyOf(piece));
        return pieces;
    }

    /// How high a piece is, at most as high as its place.
    double height(Card card, List<Card.Row> rows, boolean last) {
        return Math.min(height, sizes.piece(card.head(), rows, last));
    }

    private boolean fits(Card card, List<Card.Row> rows) {
        return sizes.piece(card.head(), rows, true) <= height
                && sizes.piece(card.head(), rows, false) <= height;
    }

    private static boolean isDivider(Card.Row row) {
        return row instanceof Card.Row.Remark remark && remark.kind() == Card.Kind.ADD_ON;
    }
}
