package docket.pos.specification;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The lines that are entered while it is tried. No two of them have the same number.
final class Entered {
    private int lines;

    /// One to three lines, of different items.
    List<Line> lines(int pick) {
        return IntStream.rangeClosed(0, pick % 3)
                .mapToObj(
                        i ->
                                new Line(
                                        nextLine(),
                                        Item.ON_SALE.get((pick + i) % Item.ON_SALE.size()),
                                        1 + (pick + i) % 2,
                                        null))
                .toList();
    }

    private int nextLine() {
        lines++;
        return lines;
    }

    /// The last of several lines, now and then.
    static Set<Integer> held(List<Line> lines, int pick) {
        return lines.size() > 1 && pick % 2 == 0 ? Set.of(lines.getLast().number) : Set.of();
    }

    Line again(Line line, int pieces) {
        return new Line(nextLine(), line.item, pieces, line);
    }

    /// All of a line, which stays the same, or so many of its pieces as a line of their own.
    Line part(Line line, int pieces) {
        return pieces == line.quantity ? line : line.pieces(nextLine(), pieces);
    }
}
