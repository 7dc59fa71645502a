package docket.kitchen.board;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The rows of a card on the screen, in [Lanes].
final class RowsPane extends Pane {
    private final double gap;
    private Lanes lanes = Lanes.ONE;

    /// @param gap between two rows, and between two lanes
    RowsPane(double gap) {
        this.gap = gap;
        setMinSize(0, 0);
    }

    void lie(Lanes now) {
        if (!now.equals(lanes)) {
            lanes = now;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Node>> rows = rows();
        return rows.stream().mapToDouble(row -> height(row, width)).sum()
                + gap * Math.max(0, rows.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double top = 0;
        for (List<Node> row : rows()) {
            double height = height(row, getWidth());
            double left = 0;
            for (Node node : row) {
                double width = width(node, getWidth());
                node.resizeRelocate(left, top, width, height);
                left += width + gap;
            }
            top += height + gap;
        }
    }

    private List<List<Node>> rows() {
        return lanes.of(getManagedChildren(), RemarkRow.class::isInstance);
    }

    private double height(List<Node> row, double width) {
        return row.stream().mapToDouble(node -> height(node, width(node, width))).max().orElse(0);
    }

    private static double height(Node node, double width) {
        return Math.ceil(Math.max(node.minHeight(width), node.prefHeight(width)));
    }

    private double width(Node node, double all) {
        return node instanceof RemarkRow ? all : lanes.width(all, gap);
    }
}
