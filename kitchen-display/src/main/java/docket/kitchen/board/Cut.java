package docket.kitchen.board;

import docket.kitchen.board.Flow.Sizes;
import java.util.ArrayList;
import java.util.List;

/// Cuts a card that is too long for its place into pieces, between two rows.
///
/// @param height of the place
record Cut(double height, Sizes sizes) {
    /// The rows of each piece; at least one piece.
    List<List<Card.Row>> pieces(Card card) {
        if (sizes.piece(card.head(), card.rows(), true) <= height) {
            return List.of(card.rows());
        }
        var pieces = new ArrayList<List<Card.Row>>();
        var piece = new ArrayList<Card.Row>();
        for (Card.Row row : card.rows()) {
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
