package docket.pos.counter.floor;

import docket.model.table.Table;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A table on the floor plan. A tap on it goes to its order; its corner selects it.
final class TableTileView extends StackPane {
    private static final double GAP = 2;

    private final Label label = new Label();
    private final Label words = new Label();
    private final Label guests = new Label();
    private final Label entering = new Label();
    private final Label attention = new Label("!");
    private final Button corner = new Button();
    private @Nullable TableTile shown;

    TableTileView(Runnable tap, Runnable choose) {
        label.getStyleClass().add("table-label");
        words.getStyleClass().add("table-words");
        guests.getStyleClass().add("table-guests");
        entering.getStyleClass().add("table-entering");
        for (Label text : new Label[] {words, guests}) {
            text.setWrapText(true);
            text.setTextAlignment(TextAlignment.CENTER);
        }
        var texts = new VBox(label, words, guests, entering);
        texts.setAlignment(Pos.CENTER);
        texts.setMouseTransparent(true);
        var dots = new Label("⋯");
        dots.getStyleClass().add("table-dots");
        corner.setGraphic(dots);
        corner.getStyleClass().add("table-corner");
        corner.setFocusTraversable(false);
        corner.setOnAction(tapped -> choose.run());
        attention.getStyleClass().add("table-attention");
        attention.setMouseTransparent(true);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        StackPane.setAlignment(attention, Pos.TOP_LEFT);
        getStyleClass().add("table");
        getChildren().addAll(texts, attention, corner);
        setOnMouseClicked(tapped -> tap.run());
    }

    void show(TableTile tile) {
        if (tile.equals(shown)) {
            return;
        }
        shown = tile;
        getStyleClass().removeIf(style -> style.startsWith("table-is-"));
        getStyleClass().add("table-is-" + tile.state().name().toLowerCase(Locale.ROOT));
        getStyleClass()
                .add("table-is-shape-" + tile.table().shape().name().toLowerCase(Locale.ROOT));
        label.setText(tile.label());
        words.setText(tile.words());
        guests.setText(tile.guests());
        guests.setManaged(!tile.guests().isEmpty());
        entering.setText(tile.entering());
        entering.setVisible(!tile.entering().isEmpty());
        entering.setManaged(entering.isVisible());
        attention.setVisible(tile.needsAttention());
        setOpacity(tile.isDimmed() ? 0.3 : 1);
        setAccessibleText(tile.spoken());
        corner.setAccessibleText(tile.label());
    }

    /// Takes its place on a grid.
    ///
    /// @param cell width and height of a cell
    /// @param left where the grid begins
    void stand(double cell, double left) {
        TableTile tile = shown;
        if (tile == null) {
            return;
        }
        Table table = tile.table();
        double width = table.width() * cell - 2 * GAP;
        double height = table.height() * cell - 2 * GAP;
        setMinSize(width, height);
        setMaxSize(width, height);
        setPrefSize(width, height);
        relocate(left + table.x() * cell + GAP, table.y() * cell + GAP);
    }

    void mark(boolean isSelected) {
        getStyleClass().remove("table-selected");
        if (isSelected) {
            getStyleClass().add("table-selected");
        }
    }
}
