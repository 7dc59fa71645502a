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
            if (piece.size() > 1 && sizes.piece(card.head(), piece, false) > height) {
                pieces.add(cut(piece));
            }
        }
        if (piece.size() > 1 && sizes.piece(card.head(), piece, true) > height) {
            pieces.add(cut(piece));
        }
        pieces.add(List.copyOf(piece));
        return pieces;
    }

    /// Takes all rows but the last off the front, and leaves a divider with what it stands above.
    private static List<Card.Row> cut(List<Card.Row> piece) {
        int last = piece.size() - 1;
        int at = Math.max(1, isDivider(piece.get(last - 1)) ? last - 1 : last);
        List<Card.Row> front = List.copyOf(piece.subList(0, at));
        piece.subList(0, at).clear();
        return front;
    }

    /// How high a piece is, at most as high as its place.
    double height(Card card, List<Card.Row> rows, boolean last) {
        return Math.min(height, sizes.piece(card.head(), rows, last));
    }

    private static boolean isDivider(Card.Row row) {
        return row instanceof Card.Row.Remark remark && remark.kind() == Card.Kind.ADD_ON;
    }
}
