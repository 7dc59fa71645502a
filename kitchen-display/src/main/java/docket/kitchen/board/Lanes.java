package docket.kitchen.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// How the rows of a card lie: side by side in lanes, from the left to the right and then beneath,
/// while a remark has the whole width.
///
/// @param count how many lie side by side, at least 1
record Lanes(int count) {
    static final Lanes ONE = new Lanes(1);

    /// A narrower lane cuts the names of dishes into too many pieces.
    private static final double LEAST = 320;

    /// As many as have room.
    ///
    /// @param zoom in percent
    static Lanes fitting(double width, int zoom) {
        return new Lanes(Math.max(1, (int) (width * 100 / (LEAST * zoom))));
    }

    /// The rows that stand side by side, from the top to the bottom.
    ///
    /// @param isWide which of them have the whole width
    <T> List<List<T>> of(List<T> rows, Predicate<T> isWide) {
        var all = new ArrayList<List<T>>();
        boolean isOpen = false;
        for (T row : rows) {
            if (isWide.test(row)) {
                all.add(List.of(row));
                isOpen = false;
            } else if (isOpen && all.getLast().size() < count) {
                all.getLast().add(row);
            } else {
                all.add(new ArrayList<>(List.of(row)));
                isOpen = true;
            }
        }
        return all;
    }

    /// How wide one is.
    double width(double all, double gap) {
        return Math.floor((all - gap * (count - 1)) / count);
    }
}
