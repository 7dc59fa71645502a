package docket.pos.counter.editor;

import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.TileColour;
import docket.pos.counter.editor.EditorViewModel.Row;
import docket.ui.Texts;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The rows of the editor's lists, which are dragged to another place.
record EditorRows(EditorViewModel model, Texts texts) {
    ListCell<Category> category() {
        return new Cell<>(
                category -> row(category.colour(), model.name(category)),
                (dragged, place) -> model.move(dragged.id(), place));
    }

    ListCell<Row> item() {
        return new Cell<>(this::item, (dragged, place) -> model.move(dragged.id(), place));
    }

    private HBox item(Row item) {
        HBox row = row(item.colour(), item.name());
        if (item.unsaved()) {
            row.getChildren().add(sign("editor.unsaved", "note-text"));
        } else if (item.status() != AvailabilityStatus.PUBLISHED) {
            row.getChildren().add(sign("item." + item.status(), "danger-text"));
        }
        var price = new Label(item.price());
        price.getStyleClass().add("item-price");
        row.getChildren().add(price);
        return row;
    }

    private static HBox row(TileColour colour, String text) {
        var dot = new Region();
        dot.getStyleClass().addAll("editor-dot", "tile-" + colour.name().toLowerCase(Locale.ROOT));
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("strong");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(10, dot, label);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label sign(String key, String style) {
        var sign = new Label(texts.text(key));
        sign.getStyleClass().add(style);
        sign.setMinWidth(Region.USE_PREF_SIZE);
        return sign;
    }

    /// A row that is let go over another one takes its place.
    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, Node> drawing;

        Cell(Function<T, Node> drawing, BiConsumer<T, Integer> move) {
            this.drawing = drawing;
            setPrefWidth(0);
            setOnDragDetected(begun -> drag());
            setOnMouseDragEntered(over -> mark(true));
            setOnMouseDragExited(over -> mark(false));
            setOnMouseDragReleased(
                    let -> {
                        mark(false);
                        drop(let.getGestureSource(), move);
                    });
        }

        private void drag() {
            if (getItem() != null) {
                startFullDrag();
            }
        }

        private void mark(boolean over) {
            getStyleClass().remove("drop-here");
            if (over) {
                getStyleClass().add("drop-here");
            }
        }

        /// Only what comes from the same list is of the same kind.
        private void drop(Object dragged, BiConsumer<T, Integer> move) {
            if (!dragged.equals(this) && dragged instanceof Cell<?> cell) {
                int from = cell.getIndex();
                if (getListView().equals(cell.getListView())
                        && from < getListView().getItems().size()) {
                    move.accept(getListView().getItems().get(from), getIndex());
                }
            }
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : drawing.apply(item));
        }
    }
}
