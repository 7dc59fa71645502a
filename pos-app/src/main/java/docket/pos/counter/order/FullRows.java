package docket.pos.counter.order;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// A flow of buttons whose rows are filled: what room is left in a row widens its buttons, up to a
/// limit. Made by FXML.
public final class FullRows extends FlowPane {
    private static final double WIDENS_BY = 48;

    /// Places each button once; to let the flow do it first and widen after would ask for another
    /// layout each time.
    @Override
    protected void layoutChildren() {
        List<Node> all = getManagedChildren();
        double y = snappedTopInset();
        for (int from = 0; from < all.size(); ) {
            int to = from + 1;
            while (to < all.size() && fits(all.subList(from, to + 1))) {
                to++;
            }
            List<Node> row = all.subList(from, to);
            place(row, y);
            y += row.getFirst().getLayoutBounds().getHeight() + getVgap();
            from = to;
        }
    }

    private boolean fits(List<Node> row) {
        return widthOf(row) <= room();
    }

    private double room() {
        return getWidth() - snappedLeftInset() - snappedRightInset();
    }

    private double widthOf(List<Node> row) {
        return row.stream().mapToDouble(this::ownWidth).sum() + (row.size() - 1) * getHgap();
    }

    private double ownWidth(Node button) {
        return snapSizeX(Math.max(button.minWidth(-1), button.prefWidth(-1)));
    }

    private double ownHeight(Node button, double width) {
        return snapSizeY(Math.max(button.minHeight(width), button.prefHeight(width)));
    }

    private void place(List<Node> row, double y) {
        double left = room() - widthOf(row);
        double each = Math.floor(Math.clamp(left / row.size(), 0, WIDENS_BY));
        double x = snappedLeftInset();
        for (Node button : row) {
            double width = ownWidth(button) + each;
            button.resizeRelocate(x, y, width, ownHeight(button, width));
            x += width + getHgap();
        }
    }
}
