package docket.kitchen.board;

import java.util.ArrayList;
import java.util.List;

/// Puts cards into the columns of a screen, top to bottom and left to right, the longest waiting
/// first. A card that is too long for a column begins at the top of one and goes on in the next.
///
/// @param columns how many stand side by side on a page
/// @param height of a column
/// @param gap between two cards of a column
record Flow(int columns, double height, double gap, Sizes sizes) {

    /// How high things are, at the width of a column.
    interface Sizes {
        /// All of a card but its head, rows and foot.
        double frame();

        double head(Card.Head head);

        double row(Card.Row row);

        /// What stands at the end.
        ///
        /// @param last whether the card ends here
        double foot(boolean last);

        /// Between two rows.
        double rowGap();
    }

    /// A card, or a piece of one, at its place on a page.
    ///
    /// @param index which piece it is, from 0
    /// @param count how many pieces its card has
    record Part(
            Card card,
            int index,
            int count,
            List<Card.Row> rows,
            int column,
            double top,
            double height) {
        boolean isLast() {
            return index == count - 1;
        }
    }

    /// The pages that the cards fill; none for no cards.
    List<List<Part>> pages(List<Card> cards) {
        var cursor = new Cursor();
        for (Card card : cards) {
            List<List<Card.Row>> pieces = pieces(card);
            for (int i = 0; i < pieces.size(); i++) {
                List<Card.Row> rows = pieces.get(i);
                boolean last = i == pieces.size() - 1;
                double wanted = Math.min(height, around(card, last) + high(rows));
                cursor.put(card, i, pieces.size(), rows, wanted);
            }
        }
        return cursor.pages;
    }

    private List<List<Card.Row>> pieces(Card card) {
        if (around(card, true) + high(card.rows()) <= height) {
            return List.of(card.rows());
        }
        double room = height - Math.max(around(card, true), around(card, false));
        var pieces = new ArrayList<List<Card.Row>>();
        var piece = new ArrayList<Card.Row>();
        for (Card.Row row : card.rows()) {
            piece.add(row);
            if (high(piece) > room && piece.size() > 1) {
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

    private static boolean isDivider(Card.Row row) {
        return row instanceof Card.Row.Remark remark && remark.kind() == Card.Kind.ADD_ON;
    }

    private double around(Card card, boolean last) {
        return sizes.frame() + sizes.head(card.head()) + sizes.foot(last);
    }

    private double high(List<Card.Row> rows) {
        return rows.stream().mapToDouble(sizes::row).sum() + sizes.rowGap() * (rows.size() - 1);
    }

    /// Where the next piece goes.
    private final class Cursor {
        private final List<List<Part>> pages = new ArrayList<>();
        private int column = columns;
        private double top;

        void put(Card card, int index, int count, List<Card.Row> rows, double wanted) {
            boolean begins = count > 1 && index == 0 && top > 0;
            if (column < columns && (begins || top + wanted > height)) {
                column++;
                top = 0;
            }
            if (column >= columns) {
                pages.add(new ArrayList<>());
                column = 0;
                top = 0;
            }
            pages.getLast().add(new Part(card, index, count, rows, column, top, wanted));
            top += wanted + gap;
        }
    }
}
