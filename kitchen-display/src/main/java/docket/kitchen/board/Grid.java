package docket.kitchen.board;

import docket.kitchen.board.Flow.Part;
import docket.kitchen.board.Flow.Sizes;
import java.util.ArrayList;
import java.util.List;

/// Puts cards into cells of one size, row by row, the longest waiting first. A card that is too
/// long for a cell goes on in the next.
///
/// @param columns cells side by side on a page
/// @param rows cells one above the other
/// @param height of all rows
/// @param gap between two cells
record Grid(int columns, int rows, double height, double gap, Sizes sizes) implements Arrangement {
    @Override
    public List<List<Part>> pages(List<Card> cards) {
        double cell = (height - gap * (rows - 1)) / rows;
        var cut = new Cut(cell, sizes);
        var pages = new ArrayList<List<Part>>();
        int filled = 0;
        for (Card card : cards) {
            List<List<Card.Row>> pieces = cut.pieces(card);
            for (int i = 0; i < pieces.size(); i++) {
                int place = filled % (columns * rows);
                if (place == 0) {
                    pages.add(new ArrayList<>());
                }
                int row = place / columns;
                double top = (cell + gap) * row;
                pages.getLast()
                        .add(
                                new Part(
                                        card,
                                        i,
                                        pieces.size(),
                                        pieces.get(i),
                                        place % columns,
                                        top,
                                        cell));
                filled++;
            }
        }
        return pages;
    }
}
