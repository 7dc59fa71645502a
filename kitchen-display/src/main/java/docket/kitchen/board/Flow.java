package docket.kitchen.board;

import java.util.ArrayList;
import java.util.List;

/// Puts cards into the columns of a screen, top to bottom and left to right, the longest waiting
/// first. A card that is too long for a column begins at the top of one and goes on in the next.
///
/// @param columns how many stand side by side on a page
/// @param height of a column
/// @param gap between two cards of a column
record Flow(int columns, double height, double gap, Sizes sizes) implements Arrangement {

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

        /// How high a card is, or a piece of one, with its head above its rows and its foot under
        /// them.
        default double piece(Card.Head head, List<Card.Row> rows, boolean last) {
            return frame() + head(head) + foot(last) + rows(rows);
        }

        /// How high rows are, one beneath the other.
        default double rows(List<Card.Row> rows) {
            return rows.stream().mapToDouble(this::row).sum() + rowGap() * (rows.size() - 1);
        }
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

    @Override
    public List<List<Part>> pages(List<Card> cards) {
        var cursor = new Cursor();
        var cut = new Cut(height, sizes);
        for (Card card : cards) {
            List<List<Card.Row>> pieces = cut.pieces(card);
            for (int i = 0; i < pieces.size(); i++) {
                List<Card.Row> rows = pieces.get(i);
                double wanted = cut.height(card, rows, i == pieces.size() - 1);
                cursor.put(card, i, pieces.size(), rows, wanted);
            }
        }
        return cursor.pages;
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
