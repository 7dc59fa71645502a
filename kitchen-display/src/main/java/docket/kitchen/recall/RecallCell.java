package docket.kitchen.recall;

import docket.ui.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A bumped ticket in the list; a tap brings it back.
final class RecallCell extends ListCell<BumpedTicket> {
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label lines = new Label();
    private final HBox row;

    RecallCell(RecallViewModel model, Texts texts) {
        title.getStyleClass().add("ticket-number");
        place.getStyleClass().add("ticket-place");
        lines.getStyleClass().add("recall-lines");
        var words = new VBox(2, title, place, lines);
        HBox.setHgrow(words, Priority.ALWAYS);
        var back = new Label(texts.text("key.recall"));
        back.getStyleClass().add("recall-back");
        back.setMinWidth(USE_PREF_SIZE);
        row = new HBox(12, words, back);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Label label : List.of(title, place, lines)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        setPrefWidth(0);
        setOnMouseClicked(
                tapped -> {
                    BumpedTicket bumped = getItem();
                    if (bumped != null) {
                        model.recall(bumped);
                    }
                });
    }

    /// As high as its texts need in the list's width.
    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty() || width <= 0) {
            return super.computePrefHeight(width);
        }
        double around = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + row.prefHeight(width - around) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable BumpedTicket bumped, boolean empty) {
        super.updateItem(bumped, empty);
        if (bumped == null || empty) {
            setGraphic(null);
            return;
        }
        title.setText(bumped.title());
        place.setText(
                bumped.station().isEmpty()
                        ? bumped.place()
                        : bumped.place() + " · " + bumped.station());
        lines.setText(bumped.lines());
        setGraphic(row);
    }
}
