package docket.kitchen.board;

import docket.kitchen.board.Flow.Part;
import docket.kitchen.board.Flow.Sizes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Puts cards into cells of one size, row by row, the longest waiting first. A card that is too
/// long for a cell goes on in the next; a single row that is, has the cells beneath as well.
///
/// @param columns cells side by side on a page
/// @param rows cells one above the other
/// @param height of all rows
/// @param gap between two cells
record Grid(int columns, int rows, double height, double gap, Sizes sizes) implements Arrangement {
    @Override
    public List<List<Part>> pages(List<Card> cards) {
        var cursor = new Cursor((height - gap * (rows - 1)) / rows);
        var cut = new Cut(cursor.cell, sizes);
        for (Card card : cards) {
            List<List<Card.Row>> pieces = cut.pieces(card);
            for (int i = 0; i < pieces.size(); i++) {
                List<Card.Row> piece = pieces.get(i);
                double wanted = sizes.piece(card.head(), piece, i == pieces.size() - 1);
                cursor.put(card, i, pieces.size(), piece, wanted);
            }
        }
        return cursor.pages;
    }

    /// Where the next piece goes.
    private final class Cursor {
        private final double cell;
        private final List<List<Part>> pages = new ArrayList<>();
        private final Set<Integer> taken = new HashSet<>();
        private int place = columns * rows;

        Cursor(double cell) {
            this.cell = cell;
        }

        void put(Card card, int index, int count, List<Card.Row> piece, double wanted) {
            int cells = (int) Math.clamp(Math.ceil((wanted + gap) / (cell + gap)), 1, rows);
            while (place < columns * rows && !isFree(cells)) {
                place++;
            }
            if (place >= columns * rows) {
                pages.add(new ArrayList<>());
                taken.clear();
                place = 0;
            }
            for (int i = 0; i < cells; i++) {
                taken.add(place + i * columns);
            }
            int row = place / columns;
            double top = (cell + gap) * row;
            double high = cell * cells + gap * (cells - 1);
            pages.getLast().add(new Part(card, index, count, piece, place % columns, top, high));
            place++;
        }

        private boolean isFree(int cells) {
            return place / columns + cells <= rows
                    && IntStream.range(0, cells)
                            .noneMatch(i -> taken.contains(place + i * columns));
        }
    }
}
