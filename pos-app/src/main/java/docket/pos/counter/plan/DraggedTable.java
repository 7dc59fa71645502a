package docket.pos.counter.plan;

import docket.model.table.Table;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A table on the plan that is drawn; dragging puts it somewhere else, in steps of the grid.
final class DraggedTable extends StackPane {
    private static final double GAP = 2;

    private final Table table;
    private final Grid grid;
    private double grabbedX;
    private double grabbedY;
    private Table goal;

    /// The grid on the screen.
    ///
    /// @param cell width and height of a cell
    /// @param left where it begins
    record Grid(double cell, double left) {
        int cells(double distance) {
            return cell == 0 ? 0 : (int) Math.round(distance / cell);
        }
    }

    DraggedTable(Table table, boolean isSelected, Grid grid, TableEditing tables) {
        this.table = table;
        this.grid = grid;
        goal = table;
        var label = new Label(table.label());
        label.getStyleClass().add("table-label");
        var seats = new Label("× " + table.seats());
        seats.getStyleClass().add("table-guests");
        var texts = new VBox(label, seats);
        texts.setAlignment(Pos.CENTER);
        texts.setMouseTransparent(true);
        getChildren().add(texts);
        getStyleClass().addAll("table", "table-is-free");
        getStyleClass().add("table-is-shape-" + table.shape().name().toLowerCase(Locale.ROOT));
        if (isSelected) {
            getStyleClass().add("table-selected");
        }
        setAccessibleText(table.label());
        stand(table);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(released -> drop(tables));
    }

    private void grab(MouseEvent event) {
        grabbedX = event.getSceneX();
        grabbedY = event.getSceneY();
    }

    private void drag(MouseEvent event) {
        goal =
                table.at(
                        table.x() + grid.cells(event.getSceneX() - grabbedX),
                        table.y() + grid.cells(event.getSceneY() - grabbedY));
        stand(goal);
    }

    /// Selected only now: it is drawn anew then, and a table that is held must stay.
    private void drop(TableEditing tables) {
        tables.select(table.id());
        tables.place(table.id(), goal.x(), goal.y());
    }

    private void stand(Table where) {
        double width = where.width() * grid.cell() - 2 * GAP;
        double height = where.height() * grid.cell() - 2 * GAP;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        relocate(grid.left() + where.x() * grid.cell() + GAP, where.y() * grid.cell() + GAP);
    }
}
